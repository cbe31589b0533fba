# Shared by deploy/run and deploy/test: what the machine must have. Sourced, not run.
# Needs: root (the project's folder), yes (true = install without asking).

# Debian's own Node is too old for the web client's build; this one comes from the npm registry's packages.
NODE_VERSION=22.23.3
# The first npm that leaves registry addresses out of the lock file.
NPM_VERSION=11.21.2

case "${LC_ALL:-${LANG:-}}" in
  ro*) romanian=true ;;
  *) romanian=false ;;
esac

# say ENGLISH ROMANIAN
say() {
  if $romanian; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# fail ENGLISH ROMANIAN: the sentence on standard error, and the end
fail() {
  say "$1" "$2" >&2
  exit 1
}

# install_packages PACKAGE…: those that are missing, from Debian; asks unless root or --yes
install_packages() {
  local missing=() package
  for package in "$@"; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if ! command -v apt-get >/dev/null; then
    fail "Please install first: ${missing[*]} (this machine has no apt-get)." \
      "Instalați mai întâi: ${missing[*]} (această mașină nu are apt-get)."
  fi
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail \
      "Please install as root: apt-get install ${missing[*]}" \
      "Instalați ca root: apt-get install ${missing[*]}"
    as=(sudo)
    if ! $yes; then
      say "Missing Debian packages: ${missing[*]}. Install them now with sudo? [y/N]" \
        "Lipsesc pachete Debian: ${missing[*]}. Le instalez acum cu sudo? [d/N]"
      local answer=
      read -r answer || true
      case "$answer" in
        [yYdD]*) ;;
        *) fail "Nothing was installed." "Nu s-a instalat nimic." ;;
      esac
    fi
  fi
  say "Installing ${missing[*]} …" "Instalez ${missing[*]} …"
  local log="$root/.cache/apt.log"
  mkdir -p "$root/.cache"
  if ! { "${as[@]}" apt-get -q update &&
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${missing[@]}"; } \
    >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    fail "The packages could not be installed; all of it is in $log." \
      "Pachetele nu au putut fi instalate; totul este în $log."
  fi
}

# use_java PROGRAM: puts a Java 17 that has this program (java, javac) first in PATH; installs Debian's if there is none
use_java() {
  if has_java_17 "$1"; then return; fi
  install_packages openjdk-17-jdk-headless
  local home
  for home in /usr/lib/jvm/java-17-openjdk-*; do
    if PATH="$home/bin" has_java_17 "$1"; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done
  fail "No Java 17 was found." "Nu am găsit Java 17."
}

has_java_17() {
  local answer
  command -v "$1" >/dev/null || return 1
  answer="$("$1" -version 2>&1)"
  [[ "$answer" =~ (\"|javac\ )17[.\"] ]]
}

# JDK, Maven, Node: only who builds needs them.
setup_build() {
  use_java javac
  command -v mvn >/dev/null || install_packages maven
  setup_node
}

# A pinned Node and npm in .cache/, first in PATH for this command only; the machine's own is left alone.
setup_node() {
  local kind
  case "$(uname -m)" in
    x86_64) kind=x64 ;;
    aarch64) kind=arm64 ;;
    *) fail "There is no Node for this machine ($(uname -m))." "Nu există Node pentru această mașină ($(uname -m))." ;;
  esac
  local node="$root/.cache/node-$NODE_VERSION-$kind"
  if [ ! -x "$node/bin/node" ] || [ ! -f "$node/lib/node_modules/npm/bin/npm-cli.js" ]; then
    command -v npm >/dev/null || install_packages npm
    say "Fetching Node $NODE_VERSION …" "Aduc Node $NODE_VERSION …"
    local part="$root/.cache/node.part"
    rm -rf "$part"
    mkdir -p "$part/lib/node_modules/npm"
    fetch "node-linux-$kind@$NODE_VERSION" "$part"
    fetch "npm@$NPM_VERSION" "$part/lib/node_modules/npm"
    ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$part/bin/npm"
    ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$part/bin/npx"
    chmod +x "$part/lib/node_modules/npm/bin/npm-cli.js" "$part/lib/node_modules/npm/bin/npx-cli.js"
    "$part/bin/node" --version >/dev/null || fail "Node does not run here." "Node nu pornește aici."
    rm -rf "$node"
    mv "$part" "$node"
  fi
  export PATH="$node/bin:$PATH"
}

# fetch PACKAGE@VERSION FOLDER: the package's files; npm checks the digest of what it downloads
fetch() {
  local name
  name="$(cd "$root/.cache" && npm pack --silent "$1")" ||
    fail "$1 could not be fetched; is there a network?" "$1 nu a putut fi adus; există rețea?"
  tar -xzf "$root/.cache/$name" -C "$2" --strip-components=1 --no-same-owner
  rm -f "$root/.cache/$name"
}

# maven WORDS…: Maven in the project's folder
maven() {
  (cd "$root" && mvn -B -ntp -Dstyle.color=never "$@")
}

# Is the distribution missing, or any source newer than it?
needs_build() {
  local dist="$root/deploy/target/dist"
  [ -f "$dist/built" ] || return 0
  [ -n "$(find "$root" \( -name target -o -name node_modules -o -name .cache -o -name .git -o -name dist \
    -o -path "$root/platform/docs" -o -path "$root/.ci" \) -prune \
    -o -type f -newer "$dist/built" ! -name '*.md' ! -path "$root/deploy/run" ! -path "$root/deploy/test" \
    ! -path "$root/deploy/lib/*" -print -quit)" ]
}
