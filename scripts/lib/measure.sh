# The benchmarks, one function each. Sourced by scripts/bench.

# A figure: name, value, unit.
figure() {
  printf '{"figure": "%s", "value": %s, "unit": "%s"}\n' "$1" "$2" "$3"
}

now_ms() {
  date +%s%3N
}

# A port that nobody listens on.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

median() {
  sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

# Seconds from `scripts/run` to the first 200 of /health/ready, everything built and the data folder
# there: what somebody waits who starts it for the second time. Then that it stops, by SIGTERM.
measure_start() {
  local times="$1" data=data/bench/start i began port pid
  local ready=() stopped=()
  for ((i = 0; i <= times; i++)); do
    port="$(free_port)"
    began="$(now_ms)"
    PUKAR_MODE=demo PUKAR_DATA="$data" PUKAR_PORT="$port" scripts/run >target/bench-start.log 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do
      kill -0 "$pid" 2>/dev/null || fail "Pukar did not start: see target/bench-start.log."
      sleep 0.05
    done
    # The first start makes the data folder and is not counted.
    [ "$i" = 0 ] || ready+=("$(($(now_ms) - began))")
    began="$(now_ms)"
    kill "$pid"
    wait "$pid" || true
    [ "$i" = 0 ] || stopped+=("$(($(now_ms) - began))")
  done
  figure start.ready_s "$(printf '%s\n' "${ready[@]}" | median | awk '{print $1 / 1000}')" s
  figure start.stopped_s "$(printf '%s\n' "${stopped[@]}" | median | awk '{print $1 / 1000}')" s
}

# Runs a benchmark's program. It measures; this only compiles it, and gives it the flags of the gateway,
# which it hands on to the bare server.
#   run_bench PROGRAM FOLDER SIZE
run_bench() {
  local program="$1" data="$2" size="$3" stamp=target/built-bench began
  if [ ! -f "$stamp" ] || [ -n "$(find pom.xml src/main src/test/java -newer "$stamp" -print -quit)" ]; then
    use_maven
    began="$(mktemp)"
    mvn -q -B test-compile >&2 || fail "The benchmark could not be built: see above."
    touch -r "$began" "$stamp"
    rm -f "$began"
  fi
  # A copy of its own: a build meanwhile must not pull the program from under it.
  rm -rf target/bench
  mkdir -p "$data" target/bench/org/pukar/{outbox/sending,calls,channel/sms,console}
  cp -r target/test-classes/org/pukar/bench target/bench/org/pukar/
  cp target/test-classes/org/pukar/outbox/sending/Claims.class target/bench/org/pukar/outbox/sending/
  cp target/test-classes/org/pukar/calls/Network*.class target/bench/org/pukar/calls/
  cp target/test-classes/org/pukar/channel/sms/FakeProvider*.class target/bench/org/pukar/channel/sms/
  cp target/test-classes/org/pukar/console/Visitor*.class target/bench/org/pukar/console/
  cp target/pukar.jar target/bench/
  "$JAVA_HOME/bin/java" "${jvm_flags[@]}" -cp "target/bench:target/bench/pukar.jar:target/lib/*" \
    "org.pukar.bench.$program" "$data" "$size"
}

# Hops: how many, how fast, at what cost, and whether every answer was right.
measure_ussd() {
  run_bench UssdBench data/bench/ussd "$1"
}

# Texts: how many are taken down and answered, and how fast a campaign leaves; whether none was lost or
# came twice.
measure_sms() {
  run_bench SmsBench data/bench/sms "$1"
}

# Calls: how long a hop takes, and how many missed calls are taken down.
measure_voice() {
  run_bench VoiceBench data/bench/voice "$1"
}

# Cases: how many are filed and settled while there are a million, how long an inbox takes, and a sweep of the
# overdue.
measure_cases() {
  run_bench cases.CasesBench data/bench/cases "$1"
}
