package nl.smartindustry.samples.wages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import nl.smartindustry.samples.dirt.DefectPlanter;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.write.BackgroundTasks;
import nl.smartindustry.samples.write.DeliveryWriter.WrittenFile;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * Jobs and wages, by far the largest source: a delivery is several files of about as many jobs,
 * written by several threads. The smallest country has those of a few employers only.
 */
public final class WageDeliveries {
  private static final int JOBS_A_FILE = 250_000;

  private final Country country;
  private final SampleLanding landing;
  private final Optional<DefectPlanter> planter;
  private final List<String> totalLines = new ArrayList<>(List.of(WageTotals.DELIVERY_HEADER));
  private final List<String> monthLines = new ArrayList<>(List.of(WageTotals.MONTH_HEADER));

  /**
   * @param planter what plants defects in the files; empty for none
   */
  WageDeliveries(Country country, SampleLanding landing, Optional<DefectPlanter> planter) {
    this.country = country;
    this.landing = landing;
    this.planter = planter;
  }

  /**
   * Delivers the last year up to December and definitive files before, and the truth about them.
   *
   * @param years how many, the last ones of the country
   */
  public static void deliver(
      Country country, int years, SampleLanding landing, Optional<DefectPlanter> planter) {
    var versions = new ArrayList<WageVersion>();
    int last = country.years().last();
    for (int year = last - years + 1; year <= last; year++) {
      versions.add(new WageVersion(year, year == last ? 12 : WageVersion.DEFINITIVE));
    }
    new WageDeliveries(country, landing, planter).deliver(versions);
  }

  /**
   * Delivers these versions, the earlier ones of a year first, and what each delivery adds up to,
   * in all and by month and branch.
   */
  void deliver(List<WageVersion> versions) {
    var latest = new TreeMap<Integer, String>();
    for (var version : versions) {
      var delivery = version.delivery(latest.getOrDefault(version.year(), ""));
      deliver(delivery, version);
      latest.put(version.year(), delivery.id());
    }
    landing.writer().lines("truth/wage-deliveries.csv", totalLines);
    landing.writer().lines("truth/wage-months.csv", monthLines);
  }

  private record WagePart(String name, WrittenFile file, WageTotals totals) {}

  private void deliver(SampleDelivery delivery, WageVersion version) {
    var bounds = bounds(version.year());
    var totals = new WageTotals(version.year(), country.people().blueprint().groups());
    var files = new TreeMap<String, WrittenFile>();
    try (var tasks = new BackgroundTasks()) {
      var parts = new ArrayList<Future<WagePart>>();
      for (int at = 0; at + 1 < bounds.size(); at++) {
        int first = bounds.get(at);
        int end = bounds.get(at + 1);
        var numbered = delivery.file().replaceFirst("[.]", Phrase.of("_%02d.", at + 1));
        var name = bounds.size() == 2 ? delivery.file() : numbered;
        parts.add(tasks.start(() -> part(delivery, version, name, first, end)));
      }
      for (var part : BackgroundTasks.await(parts)) {
        files.put(part.name(), part.file());
        totals.add(part.totals());
      }
    }
    landing.complete(delivery, files);
    totalLines.add(totals.delivery(delivery.id()));
    monthLines.addAll(totals.months(delivery.id()));
  }

  private WagePart part(
      SampleDelivery delivery, WageVersion version, String name, int first, int end) {
    var totals = new WageTotals(version.year(), country.people().blueprint().groups());
    var defects =
        planter
            .filter(all -> name.equals(delivery.file()))
            .map(all -> new WageDefects(delivery, all));
    var content = new WageFile(country, version, defects);
    var file = landing.file(delivery, name, path -> content.write(path, first, end, totals));
    return new WagePart(name, file, totals);
  }

  /** Slots at which files begin, and the end; each holds about as many jobs. */
  private List<Integer> bounds(int year) {
    var people = country.people();
    var bounds = new ArrayList<Integer>(List.of(0));
    double jobs = 0;
    int slots = people.blueprint().slots();
    for (int slot = 0; slot < slots; slot++) {
      if (jobs > JOBS_A_FILE) {
        bounds.add(slot);
        jobs = 0;
      }
      var life = people.at(slot, year);
      boolean covered = WageFile.covers(country, life.cell(), slot);
      jobs += covered ? people.workforce().persons(life, year) : 0;
    }
    bounds.add(slots);
    return bounds;
  }
}
