# Sourced by ./start, ./test and ./bench: what the product needs from the system, and how it gets there.
# Languages beyond the first four are not installed by ./start; it says what each of them needs.
# Each need: a file that shows it is there, the Debian package that brings it, and what for.

missing_packages=()
missing_reasons=()

need() { # file package reason
  if ! compgen -G "$1" >/dev/null; then
    missing_packages+=("$2")
    missing_reasons+=("  $2: $3")
  fi
}

need_to_run() {
  need /usr/bin/bwrap bubblewrap "locks in every program that the judge runs"
  need /usr/bin/python3 python3 "runs Python and SQL challenges"
  need "/usr/bin/node" nodejs "runs JavaScript challenges"
  need "/usr/lib/jvm/*/bin/javac" openjdk-17-jdk-headless "compiles and runs Java challenges"
}

need_to_test() {
  need "/usr/lib/postgresql/*/bin/postgres" postgresql "the storage tests run on PostgreSQL too"
  need /usr/bin/chromium chromium "the browser tests use a real browser, and pages are judged in it"
  need /usr/bin/gcc gcc "compiles C challenges"
  need /usr/include/stdio.h libc6-dev "compiles C challenges"
  need /usr/bin/g++ g++ "compiles C++ challenges"
}

# Says which languages can't be used here and how to get them; their definitions know. Nothing is installed.
tell_missing_languages() { # folder of the definitions
  python3 - "$1" <<'PY'
import glob
import json
import re
import sys

missing = []
for path in sorted(glob.glob(sys.argv[1] + "/*.json")):
    with open(path, encoding="utf-8") as file:
        language = json.loads(re.sub(r"^\s*//.*$", "", file.read(), flags=re.MULTILINE))
    if not any(map(glob.glob, language["programs"])) or not all(map(glob.glob, language.get("needs", []))):
        missing.append(f"  {language['name']}: {language.get('install', 'see its definition')}")
if missing:
    print("Not installed, so challenges in these languages can't be run here:", *missing, sep="\n")
PY
}

# Installs what is missing after saying what and why; without root or apt it prints the commands and stops.
install_needs() {
  [ "${#missing_packages[@]}" -eq 0 ] && return 0
  echo "These packages are missing:"
  printf '%s\n' "${missing_reasons[@]}"
  local packages="${missing_packages[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "This is not a Debian or Ubuntu system. Install what these packages hold with your own package manager,"
    echo "with the programs below /usr, then run this command again."
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    echo "Installing needs root. Run this, then try again:"
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
    return 1
  fi
  echo "Installing them with apt-get."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

need_dotnet() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    echo "The .NET 10 SDK is missing. Install it from your system's packages (dotnet-sdk-10.0) or from Microsoft,"
    echo "make sure 'dotnet' is on the PATH, and run this command again."
    return 1
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}
