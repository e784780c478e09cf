using System.Globalization;
using NewsCatalog.Tasks;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Shows long work on a terminal: a bar with the count, the rate and the time left. Work that ends within a moment is
/// not shown. What is logged meanwhile appears above the bar.
/// </summary>
sealed class ProgressBar(TimeProvider clock) : IProgress<WorkProgress>, IDisposable
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    readonly Lock _lock = new();
    string? _work;
    long _began;
    Shown? _shown;

    public void Report(WorkProgress value)
    {
        lock (_lock)
        {
            if (_work != value.Work)
            {
                End();
                (_work, _began) = (value.Work, clock.GetTimestamp());
            }

            if (_shown is null && clock.GetElapsedTime(_began) > Moment) _shown = Shown.Begin(value);
            _shown?.Set(value.Done);
            if (value.Done >= value.All) End();
        }
    }

    /// <summary>Ends the bar of work that was stopped.</summary>
    public void Dispose()
    {
        lock (_lock) End();
    }

    void End()
    {
        _shown?.End();
        (_shown, _work) = (null, null);
    }

    /// <summary>A bar that is on the terminal.</summary>
    sealed class Shown
    {
        readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TextWriter _output = Console.Out;
        readonly ProgressTask _task;
        readonly Task _display;

        Shown(WorkProgress progress)
        {
            var console = AnsiConsole.Console;
            var begun = new TaskCompletionSource<ProgressTask>();
            _display = Task.Run(() =>
                new Progress(console)
                    .AutoClear(true)
                    .Columns(
                        new TaskDescriptionColumn(),
                        new ProgressBarColumn(),
                        new CountColumn(),
                        new RemainingTimeColumn()
                    )
                    .StartAsync(async context =>
                    {
                        begun.SetResult(context.AddTask(progress.Work, maxValue: progress.All));
                        await _end.Task;
                    })
            );
            _task = begun.Task.GetAwaiter().GetResult();
            Console.SetOut(new LogAboveBar(console));
        }

        public static Shown Begin(WorkProgress progress) => new(progress);

        public void Set(int done) => _task.Value = done;

        public void End()
        {
            Console.SetOut(_output);
            _end.SetResult();
            _display.GetAwaiter().GetResult();
        }
    }

    /// <summary>The count and the rate.</summary>
    sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{task.Value:N0} of {task.MaxValue:N0}, {task.Speed ?? 0:N0}/s"
                )
            );
    }

    /// <summary>Standard output while there is a bar: each event of the log is one text, which the console writes above
    /// the bar.</summary>
    sealed class LogAboveBar(IAnsiConsole console) : StringWriter(CultureInfo.InvariantCulture)
    {
        const string ClearLine = "\e[2K";

        public override void Flush()
        {
            var text = GetStringBuilder();
            if (text.Length == 0) return;
            console.Write(new ControlCode(ClearLine + text));
            text.Clear();
        }
    }
}
