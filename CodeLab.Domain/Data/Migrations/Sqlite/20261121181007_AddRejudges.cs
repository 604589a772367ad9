using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CodeLab.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRejudges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Rejudges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rejudges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rejudges_AspNetUsers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rejudges_Challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "Challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RejudgeResults",
                columns: table => new
                {
                    RejudgeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldVerdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OldScore = table.Column<double>(type: "REAL", nullable: false),
                    JudgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    CpuTime = table.Column<long>(type: "INTEGER", nullable: false),
                    MemoryBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: true),
                    Diagnostics = table.Column<string>(type: "TEXT", nullable: false),
                    Results = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejudgeResults", x => new { x.RejudgeId, x.SubmissionId });
                    table.ForeignKey(
                        name: "FK_RejudgeResults_Rejudges_RejudgeId",
                        column: x => x.RejudgeId,
                        principalTable: "Rejudges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RejudgeResults_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RejudgeResults_SubmissionId",
                table: "RejudgeResults",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Rejudges_ChallengeId",
                table: "Rejudges",
                column: "ChallengeId",
                unique: true,
                filter: "\"Status\" IN ('Running', 'Ready')");

            migrationBuilder.CreateIndex(
                name: "IX_Rejudges_ChallengeId_CreatedAt",
                table: "Rejudges",
                columns: new[] { "ChallengeId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Rejudges_StartedById",
                table: "Rejudges",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_Rejudges_Status",
                table: "Rejudges",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RejudgeResults");

            migrationBuilder.DropTable(
                name: "Rejudges");
        }
    }
}
