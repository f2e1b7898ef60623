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

# "names lowest-version" of every entry of the list; names joined by |, the version - where any will do.
wanted_packages() { # file
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1" | awk '{ split($2, part, ">="); print part[1], (part[2] == "" ? "-" : part[2]) }'
}

is_new_enough() { # version lowest
    [ "$2" = - ] || dpkg --compare-versions "$1" ge "$2"
}

# The entries of the list that no installed package satisfies.
missing_packages() { # file
    local installed names lowest name version found
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' | sed -n 's/^installed //p')
    declare -A have=()
    while read -r name version; do have[$name]=$version; done <<<"$installed"
    while read -r names lowest; do
        found=no
        for name in ${names//|/ }; do
            if [ -n "${have[$name]:-}" ] && is_new_enough "${have[$name]}" "$lowest"; then found=yes; fi
        done
        [ $found = yes ] || echo "$names $lowest"
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

# The same for an entry with alternatives: the first one that can be had.
first_installable() { # names lowest
    local name choice
    for name in ${1//|/ }; do
        choice=$(installable "$name" "$2")
        if [ -n "$choice" ]; then
            echo "$choice"
            return 0
        fi
    done
}

install_packages() { # file
    local missing names lowest choice choices=()
    missing=$(missing_packages "$1")
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || die "This machine has no apt-get: install the packages of installer/packages.txt by hand."
    as_root true || die "Packages are missing and sudo does not let this user install them: run this command once as root."
    say "Installing what is missing: $(awk '{ printf "%s ", $1 }' <<<"$missing")"
    apt_quietly update || die "apt-get update failed, so missing packages cannot be installed; its reason is in the lines above."
    while read -r names lowest; do
        choice=$(first_installable "$names" "$lowest")
        if [ -z "$choice" ] && [ "$lowest" != - ]; then
            enable_backports "$names" "$lowest"
            choice=$(first_installable "$names" "$lowest")
        fi
        [ -n "$choice" ] || die "No package source of this machine offers $names in version ${lowest/#-/any}."
        choices+=("$choice")
    done <<<"$missing"
    apt_quietly install --no-install-recommends "${choices[@]}" ||
        die "apt-get could not install the packages; its reason is in the lines above."
}
