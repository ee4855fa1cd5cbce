package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.Workforce;
import nl.smartindustry.samples.register.Ownership;
import nl.smartindustry.samples.register.RegisterEntry;
import nl.smartindustry.samples.wages.Coverage;
import nl.smartindustry.samples.wages.Staffing;
import nl.smartindustry.samples.wages.WageDirt;
import nl.smartindustry.samples.wages.WageFile;
import nl.smartindustry.samples.wages.WageTotals;
import nl.smartindustry.samples.wages.WageVersion;
import nl.smartindustry.samples.write.DeliveredFile;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Phrase;

/**
 * Jobs and wages, by far the largest source: a delivery is several files of about as many jobs,
 * written by several threads. The smallest country has those of a few employers only.
 */
final class WageDeliveries {
  private static final int JOBS_A_FILE = 250_000;
  private static final int MOST_THREADS = 4;

  private final Country country;
  private final Landing landing;
  private final WageFile.Employers employers;
  private final Coverage coverage;
  private final Optional<Soil> soil;
  private final List<String> deliveries = new ArrayList<>(List.of(WageTotals.DELIVERY_HEADER));
  private final List<String> months = new ArrayList<>(List.of(WageTotals.MONTH_HEADER));

  private WageDeliveries(Country country, Scale scale, Landing landing, Optional<Soil> soil) {
    this.country = country;
    this.landing = landing;
    this.employers = employers(country);
    this.soil = soil;
    this.coverage = new Coverage(country.draws(), scale);
  }

  /** The last year up to December, definitive files before. */
  static WageDeliveries deliver(
      Country country, GenerateOptions options, Landing landing, Soil soil) {
    var versions = new ArrayList<WageVersion>();
    var years = options.years().frames();
    for (int year : years.subList(years.size() - options.wageYears(), years.size())) {
      boolean last = year == options.years().last();
      versions.add(new WageVersion(year, last ? 12 : WageVersion.DEFINITIVE));
    }
    var dirty = Optional.of(soil).filter(all -> options.dirt() == DirtLevel.ALL);
    return deliver(country, options, landing, versions, dirty);
  }

  /** These versions, the earlier ones of a year first. */
  static WageDeliveries deliver(
      Country country,
      GenerateOptions options,
      Landing landing,
      List<WageVersion> versions,
      Optional<Soil> soil) {
    var wages = new WageDeliveries(country, options.scale(), landing, soil);
    var named = new Deliveries(options.years());
    var latest = new TreeMap<Integer, String>();
    for (var version : versions) {
      var delivery = named.wages(version, latest.getOrDefault(version.year(), ""));
      wages.deliver(delivery, version);
      latest.put(version.year(), delivery.id());
    }
    return wages;
  }

  /** Writes the truth: what each delivery adds up to, in all and by month and branch. */
  void write(DeliveryWriter writer) {
    writer.lines("truth/wage-deliveries.csv", deliveries);
    writer.lines("truth/wage-months.csv", months);
  }

  private record Part(String name, DeliveredFile file, WageTotals totals) {}

  private void deliver(Delivery delivery, WageVersion version) {
    var bounds = bounds(version.year());
    var tasks = new ArrayList<Callable<Part>>();
    for (int at = 0; at + 1 < bounds.size(); at++) {
      int first = bounds.get(at);
      int end = bounds.get(at + 1);
      var name = bounds.size() == 2 ? delivery.file() : numbered(delivery.file(), at + 1);
      tasks.add(() -> part(delivery, version, name, first, end));
    }
    var totals = new WageTotals(version.year(), country.people().population().blueprint().groups());
    var files = new TreeMap<String, DeliveredFile>();
    for (var part : all(tasks)) {
      files.put(part.name(), part.file());
      totals.add(part.totals());
    }
    landing.complete(delivery, files);
    deliveries.add(totals.delivery(delivery.id()));
    months.addAll(totals.months(delivery.id()));
  }

  private Part part(Delivery delivery, WageVersion version, String name, int first, int end) {
    var groups = country.people().population().blueprint().groups();
    var totals = new WageTotals(version.year(), groups);
    var dirt =
        soil.filter(all -> name.equals(delivery.file())).map(all -> new WageDirt(delivery, all));
    var content = new WageFile(employers, version, coverage, dirt);
    var file = landing.file(delivery, name, path -> content.write(path, first, end, totals));
    return new Part(name, file, totals);
  }

  /** Slots at which files begin, and the end; each holds about as many jobs. */
  private List<Integer> bounds(int year) {
    Population population = country.people().population();
    Workforce workforce = country.people().workforce();
    var bounds = new ArrayList<Integer>(List.of(0));
    double jobs = 0;
    int slots = population.blueprint().slots();
    for (int slot = 0; slot < slots; slot++) {
      if (jobs > JOBS_A_FILE) {
        bounds.add(slot);
        jobs = 0;
      }
      var life = population.at(slot, year);
      jobs += coverage.holds(life.cell(), slot) ? workforce.persons(life, year) : 0;
    }
    bounds.add(slots);
    return bounds;
  }

  private static String numbered(String file, int number) {
    return file.replaceFirst("[.]", Phrase.of("_%02d.", number));
  }

  private static List<Part> all(List<Callable<Part>> tasks) {
    int processors = Runtime.getRuntime().availableProcessors();
    var threads = Executors.newFixedThreadPool(Math.min(processors, MOST_THREADS));
    try {
      var parts = new ArrayList<Part>();
      for (Future<Part> task : threads.invokeAll(tasks)) {
        parts.add(task.get());
      }
      return parts;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Jobs and wages: stopped before they were complete");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  static WageFile.Employers employers(Country country) {
    var people = country.people();
    var register =
        new RegisterEntry(
            country.draws(),
            people.workforce(),
            people.identity(),
            people.geography(),
            country.business().activities());
    var staffing =
        new Staffing(
            country.draws(),
            people.population(),
            people.workforce(),
            new Ownership(country.draws()),
            register);
    return new WageFile.Employers(
        staffing, people.identity(), people.geography(), country.business().economy());
  }
}
