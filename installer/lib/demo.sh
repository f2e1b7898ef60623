# shellcheck shell=bash
# Sourced by bootstrap.sh: the demo. With a display it opens the workstation; without one creditdeskctl does the same job
# from enrolment to a verified report. Needs die() and say().

# A display that answers: its socket is there if it is a local one, and a forwarded one is taken at its word.
has_display() {
    case ${DISPLAY:-} in
    '') return 1 ;;
    :*)
        local number=${DISPLAY#:}
        [ -S "/tmp/.X11-unix/X${number%%.*}" ]
        ;;
    *) return 0 ;;
    esac
}

# Value at a path of keys and indexes in the JSON document on standard input; key=value picks from a list. Fails if there is none.
json() { # key...
    /usr/bin/python3 -c '
import json, sys
value = json.load(sys.stdin)
for key in sys.argv[1:]:
    name, equals, wanted = key.partition("=")
    try:
        if equals:
            value = next(one for one in value if one[name] == wanted)
        else:
            value = value[int(key)] if isinstance(value, list) else value[key]
    except (IndexError, KeyError, StopIteration):
        sys.exit(1)
print(value)' "$@"
}

# A folder of ours alone, empty: a demo starts from nothing each time.
fresh_demo_home() {
    demo_home=${XDG_DATA_HOME:-$HOME/.local/share}/creditdesk-demo
    if [ -e "$demo_home" ] && [ ! -e "$demo_home/.made-by-bootstrap" ]; then
        die "$demo_home is there and was not made by an earlier demo: move it away and run again."
    fi
    rm -rf "$demo_home"
    mkdir -p "$demo_home"
    chmod 700 "$demo_home"
    touch "$demo_home/.made-by-bootstrap"
}

# Starts the sandbox; it ends when this script does, because its standard input ends then. Sets `ready`.
start_sandbox() { # folder of the programs
    coproc SANDBOX { exec "$1/creditdesk-sandbox" --state "$demo_home/platform" --until-eof; }
    IFS= read -r -t 120 ready <&"${SANDBOX[0]}" || die "The sandbox platform did not get ready; its reason is in the lines above."
}

run_without_display() { # folder of the programs
    local programs=$1 ready hits code name number pdf
    fresh_demo_home
    say "No display here: creditdeskctl does the same job"
    start_sandbox "$programs"
    ctl=("$programs/creditdeskctl" --home "$demo_home/workstation" --json)
    (umask 077 && json operators role=clerk password <<<"$ready" >"$demo_home/password")
    as_clerk=("${ctl[@]}" --operator "$(json operators role=clerk id <<<"$ready")" --password-file "$demo_home/password")

    say "Enrolling with $(json url <<<"$ready")"
    "${ctl[@]}" enrol --platform "$(json url <<<"$ready")" --ca "$(json ca <<<"$ready")" --code "$(json enrolment_code <<<"$ready")" \
        --terminal "浦东新区 3 号窗口"
    say "Loading the city"
    "${as_clerk[@]}" sync
    say "Searching for 张江"
    hits=$("${as_clerk[@]}" search 张江)
    code=$(json 0 code <<<"$hits") || die "The search for 张江 found nothing, so there is no report to make."
    name=$(json 0 name <<<"$hits")
    pdf=$demo_home/$code.pdf
    say "Issuing the report of $name ($code)"
    number=$("${as_clerk[@]}" report "$code" --applicant self --purpose own --out "$pdf" | json number)
    say "Checking report $number without the platform"
    "${ctl[@]}" verify "$pdf"
    say "The report is here:"
    echo "$pdf"
}

run_demo() { # folder of the programs
    if has_display; then
        exec "$1/creditdesk" --demo
    fi
    run_without_display "$1"
}
