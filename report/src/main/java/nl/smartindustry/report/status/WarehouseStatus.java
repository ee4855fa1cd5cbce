package nl.smartindustry.report.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.DueDelivery;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.approval.ReleaseCalendar;
import nl.smartindustry.report.approval.ReleaseCalendar.Planned;
import nl.smartindustry.report.release.PrintedCells;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.transform.TransformJob;

/**
 * How a warehouse stands.
 *
 * @param releases in the order of their names
 * @param tables by table, the release with its last figures, the current one before others
 */
record WarehouseStatus(
    Nights nights,
    List<Listed> releases,
    Map<String, String> tables,
    Deliveries deliveries,
    Approval approval) {

  /**
   * The runs that matter.
   *
   * @param last that made a release or was to
   * @param good the last that ended well
   * @param writing whether a process holds the lock now
   */
  record Nights(Optional<RunRecord> last, Optional<RunRecord> good, boolean writing) {
    /** Reads no record twice, and none before the last good one. */
    private static Nights of(Settings settings) {
      Optional<RunRecord> last = Optional.empty();
      var warehouse = settings.warehouse();
      for (var run : (Iterable<RunRecord>) RunJournal.newestFirst(warehouse)::iterator) {
        if (run.isNight()) {
          last = last.or(() -> Optional.of(run));
          if (run.endedWell()) {
            return new Nights(last, Optional.of(run), RunLock.isHeld(warehouse));
          }
        }
      }
      return new Nights(last, Optional.empty(), RunLock.isHeld(warehouse));
    }

    /** How long ago the last good one ended; empty where there was none. */
    Optional<Duration> age(Instant now) {
      return good.map(run -> Duration.between(Instant.parse(run.ending().ended()), now));
    }
  }

  /**
   * What the next night would find in the landing.
   *
   * @param plan empty where it would be refused
   * @param refusal in a sentence; empty where it would not be
   * @param due the next of each source that has a date
   */
  record Deliveries(Optional<IngestPlan> plan, String refusal, List<DueDelivery> due) {
    private static Deliveries of(Settings settings, Definitions definitions) {
      var job = IngestJob.load(definitions).needing(TransformJob.needed(definitions));
      var ledger = Ledger.open(settings.warehouse().restricted());
      var due = DueDelivery.of(settings, job.catalogue(), ledger);
      try {
        return new Deliveries(Optional.of(job.plan(settings)), "", due);
      } catch (Refusal refused) {
        return new Deliveries(Optional.empty(), refused.getMessage(), due);
      }
    }
  }

  /**
   * What waits for people.
   *
   * @param concept the newest release of figures, where nobody has approved it; else empty
   * @param given the approvals, a line each
   * @param planned the releases after the last definitive one
   */
  record Approval(Optional<String> concept, List<String> given, List<Planned> planned) {
    private static final int DAY = "2025-03-31".length();

    private static Approval of(Settings settings, Definitions definitions) {
      var approvals = new Approvals(settings.warehouse());
      var last = approvals.last().map(id -> LocalDate.parse(id.substring(0, DAY)));
      var after = last.orElse(settings.referenceDate().minusDays(1));
      var planned = ReleaseCalendar.load(definitions).following(after).toList();
      return new Approval(approvals.waiting(), approvals.lines(), planned);
    }
  }

  static WarehouseStatus of(Settings settings) {
    var releases = new Releases(settings.warehouse());
    var listed = releases.list();
    var definitions = settings.loadDefinitions();
    return new WarehouseStatus(
        Nights.of(settings),
        listed,
        tables(releases, listed),
        Deliveries.of(settings, definitions),
        Approval.of(settings, definitions));
  }

  Optional<Listed> current() {
    return releases.stream().filter(Listed::current).findFirst();
  }

  /** Reads older releases only while some table has no figure yet. */
  private static Map<String, String> tables(Releases releases, List<Listed> listed) {
    var order = new ArrayList<>(listed);
    order.removeIf(release -> release.manifest().isEmpty());
    order.sort(Comparator.comparing(Listed::current).thenComparing(Listed::id).reversed());
    var last = new TreeMap<String, String>();
    order.stream()
        .flatMap(release -> PrintedCells.tablesOf(release.manifest().get()).stream())
        .forEach(table -> last.put(table, ""));
    for (var release : order) {
      if (last.containsValue("")) {
        var figures = PrintedCells.of(releases.open(release.id()).folder()).figures();
        figures.keySet().removeIf(table -> figures.get(table) == 0);
        figures.keySet().forEach(table -> last.replace(table, "", release.id()));
      }
    }
    return last;
  }
}
