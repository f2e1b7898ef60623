# Sourced by bootstrap.sh: the demo.
run_demo() { :; }
