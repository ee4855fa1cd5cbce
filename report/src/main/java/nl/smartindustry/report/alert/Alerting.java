package nl.smartindustry.report.alert;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.delivery.DueDelivery;
import nl.smartindustry.ingest.run.Alerts;
import nl.smartindustry.ingest.run.Alerts.Occasion;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.Spool;

/**
 * Reports how a night ended, by every way that the settings name, each thing once. What a way does
 * not take is kept in {@code runs/alerts} and sent again by the next night. Nothing that goes wrong
 * here changes what was published. For the holder of the lock.
 */
public final class Alerting {
  private static final Duration MOST = Duration.ofSeconds(10);

  /** What still holds after the night and was reported before, such as a delivery that is late. */
  private static final String STANDING = "standing.json";

  private final Settings settings;
  private final Alerts alerts;
  private final Path folder;
  private final Duration most;

  public Alerting(Settings settings) {
    this(settings, MOST);
  }

  Alerting(Settings settings, Duration most) {
    this.settings = settings;
    this.alerts = settings.places().operation().alerts();
    this.folder = folder(settings.warehouse());
    this.most = most;
  }

  private static Path folder(Warehouse warehouse) {
    return warehouse.runs().resolve("alerts");
  }

  /** By channel, how many messages wait; none where all were taken. */
  public static Map<String, Integer> waiting(Settings settings) {
    var waiting = new TreeMap<String, Integer>();
    for (var way : List.of("command", "mail")) {
      int number = new Spool(folder(settings.warehouse()).resolve(way)).waiting().size();
      if (number > 0) {
        waiting.put(way, number);
      }
    }
    return waiting;
  }

  /**
   * Reports a night that ended well.
   *
   * @param run its record, before it ends
   * @param release that it published with warnings; empty where it did not
   * @param killed the run before it, where that was killed
   * @return what could not be sent, a sentence for each way
   */
  public List<String> wellEnded(RunRecord run, Optional<String> release, Optional<String> killed) {
    return guarded(
        () -> {
          keep(killed.map(earlier -> Message.killed(earlier, run)).stream().toList());
          boolean lookingBack = settings.deliveredUntil().isPresent();
          if (!lookingBack) { // which changes nothing of what holds now
            keepFresh(standing(run, release));
          }
          return send();
        });
  }

  private List<Message> standing(RunRecord run, Optional<String> release) {
    var standing = new ArrayList<Message>();
    if (on(Occasion.WARNINGS)) {
      release.ifPresent(id -> standing.add(Message.warned(run, id)));
    }
    if (on(Occasion.LATE)) {
      DueDelivery.late(settings).forEach(due -> standing.add(Message.late(due, run)));
    }
    if (on(Occasion.APPROVAL)) {
      var concept = new Approvals(settings.warehouse()).waiting();
      concept.ifPresent(id -> standing.add(Message.waiting(id, run)));
    }
    return standing;
  }

  private boolean on(Occasion occasion) {
    return alerts.on().contains(occasion);
  }

  /** Reports a night that failed; its record has ended. */
  public List<String> failed(RunRecord run, Optional<String> killed) {
    return guarded(
        () -> {
          var once = new ArrayList<>(List.of(Message.failed(run)));
          killed.ifPresent(earlier -> once.add(Message.killed(earlier, run)));
          keep(once);
          return send();
        });
  }

  /** What is done with a disk and with channels. */
  @FunctionalInterface
  private interface Work {
    List<String> done() throws IOException;
  }

  private List<String> guarded(Work work) {
    if (alerts.equals(Alerts.NONE)) {
      return List.of();
    }
    try {
      return work.done();
    } catch (IOException | RuntimeException failure) {
      return List.of("Alerts: %s".formatted(Failure.of(failure).sentence()));
    }
  }

  /** What stands and was reported by a night before is not reported again while it stands. */
  private void keepFresh(List<Message> standing) throws IOException {
    var before = before();
    keep(standing.stream().filter(one -> !before.contains(one.id())).toList());
    var now = standing.stream().map(Message::id).collect(Collectors.toCollection(TreeSet::new));
    if (!now.equals(before)) {
      Files.createDirectories(folder);
      DurableFiles.replace(folder.resolve(STANDING), CanonicalJson.write(now));
    }
  }

  /** Nothing where the file cannot be read: rather once too often than never again. */
  private Set<String> before() throws IOException {
    var file = folder.resolve(STANDING);
    try {
      return Files.exists(file)
          ? new TreeSet<>(List.of(CanonicalJson.read(file, String[].class)))
          : Set.of();
    } catch (JacksonException damaged) {
      return Set.of();
    }
  }

  private void keep(List<Message> messages) throws IOException {
    for (var message : messages) {
      if (on(Occasion.valueOf(message.occasion().toUpperCase(Locale.ROOT)))) {
        for (var way : ways().keySet()) {
          new Spool(folder.resolve(way)).keep(message.fileName(), message.json());
        }
      }
    }
  }

  private List<String> send() {
    var unsent = new ArrayList<String>();
    ways()
        .forEach(
            (way, channel) -> {
              var spool = new Spool(folder.resolve(way));
              spool
                  .send(channel, most)
                  .ifPresent(
                      why ->
                          unsent.add(
                              "Alerts by %s: %s (%d kept in '%s', sent again by the next night)"
                                  .formatted(
                                      way, why, spool.waiting().size(), folder.resolve(way))));
            });
    return unsent;
  }

  private Map<String, Spool.Channel> ways() {
    var ways = new TreeMap<String, Spool.Channel>();
    var one = most.dividedBy(2);
    if (!alerts.command().isEmpty()) {
      ways.put("command", new OperatorsCommand(alerts.command(), one));
    }
    var data = List.of(settings.warehouse().root(), settings.landing());
    alerts
        .mail()
        .ifPresent(mail -> ways.put("mail", new MailServer(mail, settings.title(), data, one)));
    return ways;
  }
}
