# shellcheck shell=bash
# Functions for the scripts beside this folder. To be sourced by bash. Everything here reports on stderr: stdout
# belongs to the program.

set -euo pipefail

project_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
packages_file=$project_dir/packaging/lib/packages.txt
scratch_dir= # made by start_virtual_screen, removed by clean_up
screen_pid=

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 1
}

# Qt wants UTF-8; a bare machine has no locale set.
if [[ -z ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]]; then
    export LANG=C.UTF-8
fi

# packages_of GROUP…: the packages of these groups, one a line.
packages_of() {
    local group package wanted=" $* "
    while read -r group package _; do
        if [[ $wanted == *" $group "* ]]; then
            printf '%s\n' "$package"
        fi
    done <"$packages_file"
}

# missing_packages PACKAGE…: those that are not installed, one a line.
missing_packages() {
    local package state
    local -A installed=()
    while read -r state package; do
        if [[ $state == ii* ]]; then
            installed[$package]=1
        fi
    done < <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' -- "$@" 2>/dev/null || true)
    for package in "$@"; do
        if [[ -z ${installed[$package]:-} ]]; then
            printf '%s\n' "$package"
        fi
    done
}

# install_dependencies GROUP…: installs what is missing, as root or with sudo. Nothing is asked when nothing is missing.
install_dependencies() {
    local -a packages missing as_root=()
    mapfile -t packages < <(packages_of "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian system, so nothing was installed. If the build fails, install what these Debian 12"
        say "packages are called here: ${packages[*]}"
        return
    fi
    mapfile -t missing < <(missing_packages "${packages[@]}")
    if ((${#missing[@]} == 0)); then
        return
    fi

    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "these packages are missing, and there is no sudo to install them. As root run:
  $by_hand"
        # Without a terminal sudo could ask nobody for the password.
        if [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; then
            die "these packages are missing, and sudo wants a password. Run:
  sudo $by_hand"
        fi
        as_root=(sudo)
    fi

    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local -a install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    local attempt
    for attempt in 1 2 3; do
        # The first try is enough if the lists are fresh; a list that is missing or old makes it fail.
        if ((attempt > 1)) || ! apt-get install --simulate -qq "${missing[@]}" >/dev/null 2>&1; then
            "${as_root[@]}" apt-get update -qq -o DPkg::Lock::Timeout=300 >&2 || say "apt-get update failed."
        fi
        if "${as_root[@]}" "${install[@]}" "${missing[@]}" </dev/null >&2; then
            return
        fi
        if ((attempt < 3)); then
            say "apt-get failed (attempt $attempt of 3); trying again."
            sleep $((attempt * 5))
        fi
    done
    die "the packages could not be installed; the reason stands above. To try by hand, as root:
  apt-get update && $by_hand
Dépêche is built with the packages of Debian 12 (bookworm); older releases do not have all of them."
}

# build_jobs: as many as there are cores, but no more than the free memory can feed (a compiler takes up to 1.2 GB).
build_jobs() {
    local cores available
    cores=$(nproc)
    available=$(awk '/^MemAvailable:/ { print int($2 / 1200000) }' /proc/meminfo)
    if ((available < 1)); then
        available=1
    fi
    echo $((available < cores ? available : cores))
}

# Ninja's lines on stderr: one moving line on a terminal, all of them in a log, none when nothing was to be done.
show_progress() {
    local line moving=
    while IFS= read -r line; do
        case $line in
        'ninja: no work to do.' | 'ninja: Entering directory'* | *'Re-checking globbed directories'* | '-- GLOB mismatch!') ;;
        '['*)
            if [[ -t 2 ]]; then
                printf '\r\033[K%s' "${line:0:$((${COLUMNS:-80} - 1))}" >&2
                moving=1
            else
                say "$line"
            fi
            ;;
        *)
            if [[ -n $moving ]]; then
                printf '\n' >&2
                moving=
            fi
            say "$line"
            ;;
        esac
    done
    if [[ -n $moving ]]; then
        printf '\r\033[K' >&2
    fi
}

# build PRESET TARGET…: configures build/PRESET if that was never done, and builds. Ninja itself notices changed files.
build() {
    local preset=$1 folder=$project_dir/build/$1
    shift
    if [[ ! -f $folder/build.ninja || $project_dir/CMakePresets.json -nt $folder/build.ninja ]]; then
        say "Configuring build/$preset"
        (cd -- "$project_dir" && cmake --preset "$preset" >&2) || die "configuring failed; the reason stands above."
    fi
    ninja -C "$folder" -j "$(build_jobs)" "$@" 2>&1 | show_progress || die "the build failed; the reason stands above."
}

# start_virtual_screen: an X server of our own, 1440 × 900, that only we can use; exports DISPLAY and XAUTHORITY.
# It is gone when the script ends, if the script has `trap clean_up EXIT`.
start_virtual_screen() {
    local number cookie
    scratch_dir=$(mktemp -d "${TMPDIR:-/tmp}/depeche-screen.XXXXXX")
    cookie=$(mcookie)
    XAUTHORITY=$scratch_dir/authority
    : >"$XAUTHORITY"
    xauth -q -f "$XAUTHORITY" add ':0' . "$cookie"
    mkfifo "$scratch_dir/number"
    # -displayfd: the server itself finds a free number, so two of them never collide.
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset -auth "$XAUTHORITY" \
        3>"$scratch_dir/number" >"$scratch_dir/log" 2>&1 &
    screen_pid=$!
    if ! read -r -t 20 number <"$scratch_dir/number"; then
        sed 's/^/Xvfb: /' "$scratch_dir/log" >&2
        die "the virtual screen (Xvfb) did not start."
    fi
    xauth -q -f "$XAUTHORITY" add ":$number" . "$cookie"
    export XAUTHORITY DISPLAY=":$number"
    unset WAYLAND_DISPLAY
    export QT_QPA_PLATFORM=xcb
}

clean_up() {
    if [[ -n $screen_pid ]]; then
        kill "$screen_pid" 2>/dev/null || true
        wait "$screen_pid" 2>/dev/null || true
    fi
    if [[ -n $scratch_dir ]]; then
        rm -rf -- "$scratch_dir"
    fi
}
