# shellcheck shell=bash
# Sourced by bootstrap.sh: adds the backports suite of the archive this machine already uses. Address, components and keys
# are taken from the machine's own apt sources, so this file names no host. Needs die(), say() and as_root().

backports_file=/etc/apt/sources.list.d/creditdesk-backports.sources

# Fields of the source `file:number` besides type, address, suite and components: keys, trust, architectures.
# apt counts lines in a *.list file and stanzas in a *.sources file.
other_fields() { # file:number
    local file=${1%:*} number=${1##*:}
    case $file in
    *.sources)
        grep -v '^#' "$file" | awk -v RS= -v number="$number" 'NR == number' |
            awk '/^[^ \t]/ { drop = tolower($0) ~ /^(types|uris|suites|components|enabled|x-[^:]*):/ } !drop'
        ;;
    *)
        sed -n "${number}p" "$file" | sed -n 's/^[^[]*\[\([^]]*\)\].*/\1/p' | tr -s ' ' '\n' |
            sed -e '/^$/d' -e 's/^arch=/architectures=/' -e 's/^\([a-z-]*\)[+-]\{0,1\}=/\1: /'
        ;;
    esac
}

# Adds the suite once and reads its package list alone. Called when no enabled source has the package at that version.
enable_backports() { # name lowest
    local codename suite entry address source
    [ ! -e "$backports_file" ] || return 0
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    suite=$codename-backports
    # apt itself reads its sources here, whichever of the two forms they are written in.
    entry=$(apt-get indextargets --format '$(RELEASE)|$(CODENAME)|$(REPO_URI)|$(SOURCESENTRY)|$(COMPONENT)' 'Created-By: Packages' |
        awk -F'|' -v name="$codename" '$1 == name || $2 == name')
    [ -n "$codename" ] && [ -n "$entry" ] ||
        die "$1 $2 or newer is needed, and the apt sources of this machine name no archive to take it from."
    IFS='|' read -r _ _ address source _ <<<"$entry"
    say "Adding $suite of this machine's own archive, for $1 $2 or newer"
    {
        echo "# Written by creditdesk's installer/bootstrap.sh for SQLCipher; remove it when the main archive has $2 or newer."
        echo "Types: deb"
        echo "URIs: $address"
        echo "Suites: $suite"
        echo "Components: $(awk -F'|' -v from="$source" '$4 == from && !seen[$5]++ { printf "%s%s", separator, $5; separator = " " }' <<<"$entry")"
        other_fields "$source"
    } | as_root tee "$backports_file" >/dev/null
    if ! apt_quietly update -o "Dir::Etc::sourcelist=$backports_file" -o Dir::Etc::sourceparts=/dev/null -o APT::Get::List-Cleanup=0 \
        -o APT::Update::Error-Mode=any; then
        as_root rm -f "$backports_file"
        die "$1 $2 or newer is needed, and this machine's archive has no $suite to take it from."
    fi
}
