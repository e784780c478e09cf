using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary>The scripts of <c>deploy/postgres</c>, run by a real PostgreSQL as the images run them.</summary>
public sealed class DatabasePairTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("newscatalog-pair-").FullName;

    static string? Programs =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(one => $"{one}/bin").LastOrDefault()
            : null;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task They_make_a_standby_that_commits_wait_for_and_that_can_take_over()
    {
        Skip.When(Programs is null || !File.Exists($"{Programs}/initdb"), "missing: PostgreSQL's server");
        Skip.When(!Environment.IsPrivilegedProcess, "only root starts a program as another user");
        foreach (var script in (string[])["primary.sh", "standby.sh"])
            File.Copy(Snapshot.PathOf($"deploy/postgres/{script}"), Path.Combine(_root, script));
        var drill = Path.Combine(_root, "drill.sh");
        await File.WriteAllTextAsync(drill, Drill, TestContext.Current.CancellationToken);
        (await OtherProgram.RunAsync(_root, ["chown", "-R", "postgres", _root])).WithSuccess();

        var ended = await OtherProgram.RunAsync(
            _root,
            ["runuser", "-u", "postgres", "--", "bash", drill],
            ("PATH", $"{Programs}:{Environment.GetEnvironmentVariable("PATH")}"),
            ("PRIMARY_PORT", $"{ReverseProxy.Nobody.Port}"),
            ("STANDBY_PORT", $"{ReverseProxy.Nobody.Port}")
        );

        ended.WithSuccess().Output.Should().Contain("standby is sync").And.Contain("1 row on the standby")
            .And.Contain("2 rows after the promotion");
    }

    // The first base backup was interrupted: a part of it is there.
    const string Drill = """
        set -euo pipefail
        exec 3>&1 >log 2>&1
        ended=1
        export PGHOST=$PWD PRIMARY_HOST=127.0.0.1 POSTGRES_USER=newscatalog POSTGRES_DB=newscatalog
        export REPLICATION_PASSWORD="it's; mine"
        ask() { psql -XAtq -U newscatalog -d newscatalog -p "$@"; }
        ready() { for try in $(seq 100); do pg_isready -q -p "$1" && return; sleep 0.2; done; return 1; }
        start() { pg_ctl -D a -w -o "-p $PRIMARY_PORT -k $PWD -c listen_addresses='$1'" start; }
        trap 'set +e; pg_ctl -D b -m immediate stop; pg_ctl -D a -m immediate stop; exit $ended' EXIT

        initdb -D a -U newscatalog --encoding=UTF8 --locale=C.UTF-8
        sed -i '/replication/d' a/pg_hba.conf
        start ''
        createdb -U newscatalog -p "$PRIMARY_PORT" newscatalog
        PGDATA=a PGPORT=$PRIMARY_PORT bash primary.sh
        pg_ctl -D a -w -m fast stop
        start 127.0.0.1

        mkdir b
        echo 15 > b/PG_VERSION
        PGDATA=$PWD/b bash standby.sh -p "$STANDBY_PORT" -k "$PWD" &
        ready "$STANDBY_PORT"
        for try in $(seq 50); do
          state=$(ask "$PRIMARY_PORT" -c "SELECT sync_state FROM pg_stat_replication")
          [ "$state" = sync ] && break
          sleep 0.2
        done
        echo "standby is $state" >&3
        ask "$PRIMARY_PORT" -c "CREATE TABLE t (n int)" -c "INSERT INTO t VALUES (1)"
        for try in $(seq 50); do
          rows=$(ask "$STANDBY_PORT" -c "SELECT count(*) FROM t" || true)
          [ "$rows" = 1 ] && break
          sleep 0.2
        done
        echo "$rows row on the standby" >&3

        pg_ctl -D a -m immediate stop
        pg_ctl -D b -w promote
        timeout 20 psql -XAtq -U newscatalog -d newscatalog -p "$STANDBY_PORT" -c "INSERT INTO t VALUES (2)"
        echo "$(ask "$STANDBY_PORT" -c "SELECT count(*) FROM t") rows after the promotion" >&3
        ended=0
        """;
}
