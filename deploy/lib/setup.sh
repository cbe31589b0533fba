# Shared by deploy/run and deploy/test: what the machine must have. Sourced, not run.
# Needs: root (the project's folder), yes (true = install without asking).

# Debian's own Node is too old for the web client's build; this one comes from the npm registry's packages.
NODE_VERSION=22.23.3
# The first npm that leaves registry addresses out of the lock file.
NPM_VERSION=11.21.2

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  en*) romanian=false ;;
  *) romanian=true ;;
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

# may ENGLISH ROMANIAN: asks whether to do it, unless --yes or root; what it needs root for goes through "${as[@]}"
as=()
may() {
  if [ "$(id -u)" -eq 0 ]; then return; fi
  as=(sudo)
  command -v sudo >/dev/null || fail \
    "$1: this needs root, and there is no sudo here. Run deploy/run as root once, or do it by hand." \
    "$2: aici este nevoie de root, iar sudo lipsește. Porniți o dată deploy/run ca root sau faceți-o de mână."
  if $yes; then return; fi
  local answer=
  say "$1. Do it now with sudo? [y/N]" "$2. O fac acum cu sudo? [d/N]"
  read -r answer || true
  case "$answer" in
    [yYdD]*) ;;
    *) fail "Nothing was changed." "Nu s-a schimbat nimic." ;;
  esac
}

# watched LOG PATTERN COMMAND…: runs it with all it says in the log; on a terminal shows how long it takes and the last
# text of the log that fits the pattern. Ctrl-C ends the command with everything that it started.
watched() {
  local log="$1" pattern="$2" from=$SECONDS state pid code=0
  shift 2
  mkdir -p "$(dirname "$log")"
  set -m # a process group of its own
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  set +m
  trap 'kill -TERM -- "-$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; printf "\n"; exit 130' INT TERM HUP
  while kill -0 "$pid" 2>/dev/null; do
    if [ -t 1 ]; then
      state="$(grep -o "$pattern" "$log" | tail -n 1 || true)"
      printf '\r  %s s  %s\033[K' "$((SECONDS - from))" "${state%]}"
    fi
    sleep 1
  done
  wait "$pid" || code=$?
  trap - INT TERM HUP
  if [ -t 1 ]; then printf '\r\033[K'; fi
  return "$code"
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
  may "Missing Debian packages: ${missing[*]}" "Lipsesc pachete Debian: ${missing[*]}"
  # the word of somebody who is asked by sudo is wanted before the screen belongs to the clock
  if [ ${#as[@]} -gt 0 ]; then sudo -v; fi
  say "Installing ${missing[*]} …" "Instalez ${missing[*]} …"
  local log="$root/.cache/apt.log"
  if ! watched "$log" '^\(Unpacking\|Setting up\) [^ :]*' apt_install "${missing[@]}"; then
    tail -n 5 "$log" >&2
    fail "The packages could not be installed; all of it is in $log." \
      "Pachetele nu au putut fi instalate; totul este în $log."
  fi
}

apt_install() {
  "${as[@]}" apt-get -q update &&
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"
}

# The server asks for this machine's own name. Debian's installer writes it down; small images and containers forget it.
know_own_name() {
  local name
  name="$(hostname)"
  if [ "$name" = localhost ] || getent hosts "$name" >/dev/null; then return; fi
  may "This machine does not know its own name; to add to /etc/hosts: 127.0.1.1 $name" \
    "Această mașină nu își cunoaște propriul nume; de adăugat în /etc/hosts: 127.0.1.1 $name"
  say "Adding this machine's own name to /etc/hosts: 127.0.1.1 $name" \
    "Adaug în /etc/hosts numele acestei mașini: 127.0.1.1 $name"
  local lines="127.0.1.1 $name"
  getent hosts localhost >/dev/null || lines="127.0.0.1 localhost"$'\n'"$lines"
  printf '%s\n' "$lines" | "${as[@]}" tee -a /etc/hosts >/dev/null ||
    fail "/etc/hosts could not be changed." "/etc/hosts nu a putut fi schimbat."
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

# JDK, Maven, Node: only who builds needs them. Other packages that are wanted too come with the same question.
setup_build() {
  local wanted=("$@")
  has_java_17 javac || wanted+=(openjdk-17-jdk-headless)
  command -v mvn >/dev/null || wanted+=(maven)
  has_node || command -v npm >/dev/null || wanted+=(npm)
  install_packages ${wanted[@]+"${wanted[@]}"}
  use_java javac
  setup_node
}

node_kind() {
  case "$(uname -m)" in
    x86_64) echo x64 ;;
    aarch64) echo arm64 ;;
    *) fail "There is no Node for this machine ($(uname -m))." "Nu există Node pentru această mașină ($(uname -m))." ;;
  esac
}

has_node() {
  local node
  node="$root/.cache/node-$NODE_VERSION-$(node_kind)"
  [ -x "$node/bin/node" ] && [ -f "$node/lib/node_modules/npm/bin/npm-cli.js" ]
}

# A pinned Node and npm in .cache/, first in PATH for this command only; the machine's own is left alone.
setup_node() {
  local kind
  kind="$(node_kind)"
  local node="$root/.cache/node-$NODE_VERSION-$kind"
  if ! has_node; then
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
