package nl.smartindustry.samples.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Ownership;
import nl.smartindustry.samples.population.People;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.write.BackgroundTasks;
import nl.smartindustry.samples.write.LineWriter;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/** The register as delivered: frozen yearly frames and monthly extracts, in no order of size. */
public record RegisterFile(People people, Ownership ownership) {
  private static final String HEADER =
      "periode;beid;kvk_lijst;rsin_lijst;naam_hash;sbi2008;sbi2025;sbi_vanaf;gk;wp;rechtsvorm;"
          + "oprichting;opheffing;status;gemeente;gemeente_jaar;postcode4;corop;prov;ggk_id;"
          + "uci_land;herkomst";
  private static final List<String> COLUMNS = List.of(HEADER.split(";"));
  private static final double GOLDEN = 0.6180339887498949;

  public RegisterFile(Country country) {
    this(country.people(), new Ownership(country.draws()));
  }

  /**
   * Starts the register files, by far the largest, each written by one thread in the background.
   *
   * @param months monthly extracts up to the reference date
   */
  public static List<Future<?>> start(
      Country country, int months, SampleLanding landing, BackgroundTasks tasks) {
    var file = new RegisterFile(country);
    var started = new ArrayList<Future<?>>();
    for (int year : country.years().frames()) {
      var delivery = landing.calendar().of("register_frame", year);
      started.add(tasks.start(() -> landing.deliver(delivery, out -> file.frame(year, out))));
    }
    for (int back = months - 1; back >= 0; back--) {
      var month = YearMonth.from(country.years().referenceDate()).minusMonths(back);
      var delivery = landing.calendar().of("register_month", month);
      started.add(tasks.start(() -> landing.deliver(delivery, out -> file.month(month, out))));
    }
    return started;
  }

  /** When and for which file a record is written. */
  private record Extract(String period, int year, String origin) {
    static Extract frame(int year) {
      return new Extract(Integer.toString(year), year, "jaarstand");
    }
  }

  /** The frame of 1 January; returns the number of enterprises. */
  public long frame(int year, OutputStream out) throws IOException {
    return frame(year, people.blueprint().slots(), out);
  }

  /** A small piece of a frame, as a table. */
  public TextTable piece(int year, int enterprises) {
    var out = new ByteArrayOutputStream();
    try {
      frame(year, Math.min(enterprises, people.blueprint().slots()), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var lines = out.toString(SheetFormat.WINDOWS.charset()).lines().skip(1);
    return new TextTable(
        SheetFormat.WINDOWS, COLUMNS, lines.map(line -> line.split(";", -1)).toList());
  }

  private long frame(int year, int enterprises, OutputStream out) throws IOException {
    var writer = new LineWriter(out, SheetFormat.WINDOWS, COLUMNS);
    int slots = people.blueprint().slots();
    long step = step(slots);
    for (int at = 0; at < enterprises; at++) {
      write(writer, people.at((int) (at * step % slots), year), Extract.frame(year));
    }
    return writer.close();
  }

  /** The extract of the last day of a month; with those that ended earlier in that year. */
  public long month(YearMonth month, OutputStream out) throws IOException {
    var writer = new LineWriter(out, SheetFormat.WINDOWS, COLUMNS);
    var extract = new Extract(month.toString().replace("-", ""), month.getYear(), "maandstand");
    int slots = people.blueprint().slots();
    long step = step(slots);
    for (int at = 0; at < slots; at++) {
      write(writer, (int) (at * step % slots), month.atEndOfMonth(), extract);
    }
    return writer.close();
  }

  private void write(LineWriter writer, int slot, LocalDate day, Extract extract)
      throws IOException {
    var life = people.at(slot, extract.year());
    if (!people.demography().ends(slot, day.getYear())
        || people.demography().endDay(slot, day.getYear()).isAfter(day)) {
      write(writer, life, extract);
      return;
    }
    var end = people.demography().endDay(slot, day.getYear());
    write(writer, life, extract, 0, end.toString(), "O");
    var next = people.at(slot, extract.year() + 1);
    if (!people.demography().founded(next).isAfter(day)) {
      write(writer, next, extract);
    }
  }

  /** Writes an enterprise that exists. */
  private void write(LineWriter writer, Life life, Extract extract) throws IOException {
    var status = life.band() == SizeBand.DORMANT ? "S" : "A";
    write(writer, life, extract, people.workforce().persons(life, extract.year()), "", status);
  }

  private void write(
      LineWriter writer, Life life, Extract extract, int persons, String end, String status)
      throws IOException {
    var founded = people.demography().founded(life);
    var region = people.geography().region(life);
    var change = people.activities().change(life, extract.year());
    writer
        .cell(extract.period())
        .cell(people.beid(life, extract.year()))
        .cell(people.identity().kvkList(life))
        .cell(people.identity().rsinList(life))
        .cell(people.identity().nameHash(life))
        .cell(people.activities().code(life, extract.year()))
        .cell("")
        .cell(change == 0 ? founded.toString() : change + "-01-01")
        .cell(SizeBand.registerCode(persons))
        .cell(persons)
        .cell(ownership.legalForm(life))
        .cell(founded.toString())
        .cell(end)
        .cell(status)
        .cell(region.municipality().code())
        .cell(extract.year())
        .cell(people.geography().postcode(life))
        .cell(region.corop())
        .cell(region.province())
        .cell(ownership.group(life))
        .cell(ownership.country(life))
        .cell(extract.origin())
        .end();
  }

  /** A step that visits every slot once, in an order unrelated to activity and size. */
  private static int step(int slots) {
    int step = Math.max(1, (int) (slots * GOLDEN));
    while (divisor(step, slots) != 1) {
      step++;
    }
    return step;
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }
}
