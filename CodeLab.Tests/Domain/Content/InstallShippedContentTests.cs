using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeLab.Tests.Domain.Content;

public sealed class InstallShippedContentTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestPackage _package = new();
    private readonly InstallShippedContent _install;

    public InstallShippedContentTests() => _install = new(
        new PackageReader(ContentRules.Default), new DataOptions { Folder = _folder["data"] }, NullLogger<InstallShippedContent>.Instance);

    private string Shipped => _folder["shipped"];

    private string Installed => _folder["data/content/good"];

    private string Statement => Path.Combine(Installed, "challenges/echo/statement.md");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_that_is_absent_is_installed()
    {
        _package.WriteTo(Shipped);

        Assert.Equal(["good"], await _install.RunAsync(Shipped, Cancel));

        Assert.True(File.Exists(Statement));
    }

    [Fact]
    public async Task A_newer_version_replaces_the_whole_folder()
    {
        await InstallFirstAsync();
        await File.WriteAllTextAsync(Path.Combine(Installed, "stray.txt"), "", Cancel);
        _package.Manifest["version"] = "1.10.0";
        _package.WriteTo(Shipped);

        Assert.Equal(["good"], await _install.RunAsync(Shipped, Cancel));

        Assert.False(File.Exists(Path.Combine(Installed, "stray.txt")));
    }

    [Fact]
    public async Task The_same_version_leaves_what_a_teacher_changed()
    {
        await InstallFirstAsync();
        await File.WriteAllTextAsync(Statement, "Changed here.", Cancel);

        Assert.Empty(await _install.RunAsync(Shipped, Cancel));

        Assert.Equal("Changed here.", await File.ReadAllTextAsync(Statement, Cancel));
    }

    [Fact]
    public async Task A_faulty_newer_version_changes_nothing_and_leaves_nothing()
    {
        await InstallFirstAsync();
        _package.Manifest["version"] = "2.0.0";
        _package.Files.Remove("challenges/echo/statement.md");
        _package.WriteTo(Shipped);

        Assert.Empty(await _install.RunAsync(Shipped, Cancel));

        Assert.Equal([Installed], Directory.EnumerateFileSystemEntries(_folder["data/content"]));
        Assert.True(File.Exists(Statement));
    }

    [Fact]
    public async Task After_a_crash_between_the_renames_the_old_version_is_back()
    {
        await InstallFirstAsync();
        Directory.Move(Installed, _folder["data/content/.outgoing-good"]);
        Directory.CreateDirectory(_folder["data/content/.incoming-1/challenges"]);

        await _install.RunAsync(_folder["nothing-shipped"], Cancel);

        Assert.Equal([Installed], Directory.EnumerateFileSystemEntries(_folder["data/content"]));
    }

    [Fact]
    public async Task After_a_crash_behind_the_renames_the_new_version_stays()
    {
        await InstallFirstAsync();
        Directory.CreateDirectory(_folder["data/content/.outgoing-good"]);

        await _install.RunAsync(_folder["nothing-shipped"], Cancel);

        Assert.Equal([Installed], Directory.EnumerateFileSystemEntries(_folder["data/content"]));
        Assert.True(File.Exists(Statement));
    }

    private async Task InstallFirstAsync()
    {
        _package.WriteTo(Shipped);
        await _install.RunAsync(Shipped, Cancel);
    }
}
