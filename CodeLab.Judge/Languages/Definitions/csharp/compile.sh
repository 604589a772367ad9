# Compiles C# with the SDK's own compiler, without a project: compile.sh <dotnet> <assembly's name> <exe|library> <sources>…
dotnet=$1 name=$2 kind=$3
shift 3
root=$(dirname "$dotnet")
newest() { ls -d "$@" | sort -V | tail -n 1; }
compiler=$(newest "$root"/sdk/*/Roslyn/bincore/csc.dll)
version=$(basename "$(newest "$root"/shared/Microsoft.NETCore.App/*)")
references=$(newest "$root"/packs/Microsoft.NETCore.App.Ref/*/ref/net*)
ls "$references"/*.dll | sed 's/.*/-r:"&"/' >/tmp/references.rsp
printf 'global using %s;\n' System System.Collections.Generic System.IO System.Linq System.Threading System.Threading.Tasks >/tmp/Usings.cs
"$dotnet" "$compiler" -noconfig -nologo -nostdlib+ -utf8output -optimize+ -debug:portable -nullable:enable -langversion:latest \
  -target:"$kind" -out:"/tmp/out/$name.dll" @/tmp/references.rsp /tmp/Usings.cs "$@" || exit 1
echo "{\"runtimeOptions\": {\"framework\": {\"name\": \"Microsoft.NETCore.App\", \"version\": \"$version\"}}}" >"/tmp/out/$name.runtimeconfig.json"
