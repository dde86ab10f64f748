# Shared by the scripts of this directory: where the JDK is, how Maven and the built classes are called.
set -euo pipefail
CALLED_FROM=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Java cannot name a file in Chinese where the locale is not UTF-8, as in bare shells and services.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *UTF-8 | *utf8 | *utf-8 | *UTF8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

WANTED_JAVA=25
JDK_PLACES=${QUNXING_JDK_PLACES:-/usr/lib/jvm /opt /usr/java $HOME/.sdkman/candidates/java $HOME/.jdks}

say() { printf '%s\n' "$*" >&2; }

# The version number of a JDK's directory, or nothing when it is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  local place java
  if java=$(command -v java); then dirname "$(dirname "$(readlink -f "$java")")"; fi
  for place in $JDK_PLACES; do printf '%s\n' "$place"/*; done
}

find_jdk() {
  local candidate version
  while read -r candidate; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge "$WANTED_JAVA" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done < <(jdk_candidates)
  return 1
}

use_jdk() {
  if ! JAVA_HOME=$(find_jdk); then
    say "找不到 JDK $WANTED_JAVA。请先安装，例如："
    say "No JDK $WANTED_JAVA found. Install one first, for example:"
    say "  Debian 13, Ubuntu 25.10 or later:  apt install openjdk-25-jdk"
    say "  older Debian and Ubuntu:           apt install temurin-25-jdk   (https://adoptium.net/installation/linux)"
    say "  any Linux, without root:           sdk install java 25-tem      (https://sdkman.io)"
    say "or set JAVA_HOME to it."
    exit 1
  fi
  export JAVA_HOME
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

# The wrapper's Maven; the machine's own where the wrapper cannot fetch its.
maven() {
  if [ -z "${MAVEN:-}" ]; then
    MAVEN=./mvnw
    if ! ./mvnw --version >/dev/null 2>&1 && command -v mvn >/dev/null; then MAVEN=mvn; fi
  fi
  "$MAVEN" -B -ntp "$@"
}

# Is something under the paths newer than the file?
is_older() {
  local file=$1
  shift
  [ ! -e "$file" ] || [ -n "$(find "$@" -newer "$file" -type f -print -quit 2>/dev/null)" ]
}

# Runs one of our own main classes over the compiled tree; scope is runtime or test.
run_main() {
  local scope=$1 main=$2
  shift 2
  use_jdk
  local stamp=target/classpath-$scope phase=compile profile=()
  [ "$scope" = test ] && { phase=test-compile; profile=(-Pbench); }
  if is_older "$stamp" pom.xml src $([ "$scope" = test ] && ls -d bench 2>/dev/null); then
    maven -q ${profile[@]+"${profile[@]}"} "$phase" dependency:build-classpath \
      -Dmdep.includeScope="$scope" -Dmdep.outputFile="$stamp" >&2
    touch "$stamp"
  fi
  local classes=target/classes
  [ "$scope" = test ] && classes=target/test-classes:target/classes
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${JAVA_OPTS:-} -cp "$classes:$(cat "$stamp")" "$main" "$@"
}

RUNNABLE=target/run/qunxing.jar

# The jar beside its libraries, built again when a source is newer.
build_jar() {
  is_older "$RUNNABLE" pom.xml src/main || return 0
  say "正在构建（首次需下载依赖）… Building (the first time it downloads its dependencies)…"
  # Maven lives too briefly for its code to be compiled twice.
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC $MAVEN_OPTS" \
    maven -q package -Dmaven.test.skip=true -Dchecks=off >&2
  rm -rf target/run
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/qunxing.jar extract --destination target/run >/dev/null
  touch "$RUNNABLE"
}

AOT_CACHE=target/run/qunxing.aot

# What a start loads and links, kept from a rehearsal on an empty home: later starts take half the
# time (JEP 483, 514). Where it cannot be made, or does not fit, the start is only slower.
build_aot_cache() {
  [ ! -e "$AOT_CACHE" ] && [ ! -e "$AOT_CACHE.none" ] || return 0
  say "正在为快速启动作准备… Rehearsing the start…"
  local home log=target/run/rehearsal.log
  home=$(mktemp -d)
  QUNXING_HOME=$home "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$AOT_CACHE" "-Xlog:cds*=off,aot*=off" \
    --enable-native-access=ALL-UNNAMED ${JAVA_OPTS:-} -jar "$RUNNABLE" --qunxing.demo=false --server.port=0 >"$log" 2>&1 &
  local app=$!
  while kill -0 "$app" 2>/dev/null && ! grep -q 'Ready: http' "$log"; do sleep 0.2; done
  kill "$app" 2>/dev/null || true
  wait "$app" || true
  rm -rf "$home"
  [ -e "$AOT_CACHE" ] || touch "$AOT_CACHE.none"
}

aot_options() {
  [ ! -e "$AOT_CACHE" ] || printf '%s ' "-XX:AOTCache=$AOT_CACHE" "-Xlog:cds*=off,aot*=off"
}

# Runs one of our own main classes beside the platform, on the database that the platform would use.
run_beside() {
  use_jdk
  build_jar
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dlogback.configurationFile=logback-commands.xml \
    ${JAVA_OPTS:-} -cp "$RUNNABLE" "$@"
}

# Runs one of our own main classes on the home's database; a file is named as seen from the caller.
run_on_home() {
  local main=$1 file=${2:-}
  if [ -n "${SPRING_DATASOURCE_URL:-}" ]; then
    say "外部数据库请用它自己的工具备份和恢复。An external database is backed up and restored by its own tools."
    exit 1
  fi
  use_jdk
  build_jar
  case $file in "" | /*) ;; *) file=$CALLED_FROM/$file ;; esac
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$RUNNABLE" "$main" ${file:+"$file"}
}
