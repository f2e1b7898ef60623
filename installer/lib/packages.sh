# shellcheck shell=bash
# Sourced by bootstrap.sh: installs what packages.txt lists and this machine lacks. Says nothing and asks apt nothing when
# all of it is here. Needs die() and say().

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        die "Packages are missing and there is no sudo here: run this command once as root."
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_quietly() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y -o DPkg::Lock::Timeout=600 "$@"
}

# "name lowest-version" of every entry of the list; the version is - where any will do, ? where the package may be missing.
wanted_packages() { # file
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1" |
        awk '{ name = $2; lowest = "-"
               if (split($2, part, ">=") == 2) { name = part[1]; lowest = part[2] }
               if (sub(/[?]$/, "", name)) lowest = "?"
               print name, lowest }'
}

is_new_enough() { # version lowest
    case $2 in '-' | '?') return 0 ;; esac
    dpkg --compare-versions "$1" ge "$2"
}

# The entries of the list that no installed package satisfies.
missing_packages() { # file
    local name lowest version
    declare -A have=()
    while read -r name version; do have[$name]=$version; done < <(
        dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' | sed -n 's/^installed //p')
    while read -r name lowest; do
        if [ -z "${have[$name]:-}" ] || ! is_new_enough "${have[$name]}" "$lowest"; then echo "$name $lowest"; fi
    done < <(wanted_packages "$1")
}

# What to hand to apt-get for one package: its name where apt's own choice is new enough, else name=version of the newest
# enabled source that has it (backports are never chosen unasked). Nothing if no source has it.
installable() { # name lowest
    local candidate version newest=
    candidate=$(apt-cache policy "$1" | awk '$1 == "Candidate:" { print $2 }')
    case $candidate in '' | '(none)') return 0 ;; esac
    if is_new_enough "$candidate" "$2"; then
        echo "$1"
        return 0
    fi
    while read -r version; do
        if is_new_enough "$version" "$2" && { [ -z "$newest" ] || dpkg --compare-versions "$version" gt "$newest"; }; then
            newest=$version
        fi
    done < <(apt-cache madison "$1" | awk -F'|' '{ gsub(/ /, "", $2); print $2 }')
    [ -z "$newest" ] || echo "$1=$newest"
}

# True if all that is missing are packages this release of Debian does not have and may do without.
only_absent_options() { # missing
    local name lowest
    while read -r name lowest; do
        [ "$lowest" = '?' ] && [ -z "$(installable "$name" "$lowest")" ] || return 1
    done <<<"$1"
}

install_packages() { # file
    local missing name lowest choice choices=()
    missing=$(missing_packages "$1")
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || die "This machine has no apt-get: install the packages of installer/packages.txt by hand."
    ! only_absent_options "$missing" || return 0
    as_root true || die "Packages are missing and sudo does not let this user install them: run this command once as root."
    say "Installing what is missing: $(awk '{ printf "%s ", $1 }' <<<"$missing")"
    apt_quietly update || die "apt-get update failed, so missing packages cannot be installed; its reason is in the lines above."
    while read -r name lowest; do
        choice=$(installable "$name" "$lowest")
        if [ -z "$choice" ] && [ "$lowest" = '?' ]; then
            continue
        elif [ -z "$choice" ] && [ "$lowest" != - ]; then
            enable_backports "$name" "$lowest"
            choice=$(installable "$name" "$lowest")
        fi
        [ -n "$choice" ] || die "No package source of this machine offers $name (lowest version: $lowest)."
        choices+=("$choice")
    done <<<"$missing"
    [ ${#choices[@]} -gt 0 ] || return 0
    apt_quietly install --no-install-recommends "${choices[@]}" ||
        die "apt-get could not install the packages; its reason is in the lines above."
}
