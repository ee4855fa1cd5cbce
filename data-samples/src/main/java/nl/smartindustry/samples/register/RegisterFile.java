package nl.smartindustry.samples.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.write.LineWriter;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** The register as delivered: frozen yearly frames and monthly extracts, in no order of size. */
public final class RegisterFile {
  private static final List<String> COLUMNS =
      List.of(
          ("periode;beid;kvk_lijst;rsin_lijst;naam_hash;sbi2008;sbi2025;sbi_vanaf;gk;wp;rechtsvorm;"
               + "oprichting;opheffing;status;gemeente;gemeente_jaar;postcode4;corop;prov;ggk_id;"
               + "uci_land;herkomst")
              .split(";"));
  private static final String FRAME_ORIGIN = "jaarstand";
  private static final String MONTH_ORIGIN = "maandstand";

  private final Population population;
  private final RegisterEntry entries;

  public RegisterFile(Population population, RegisterEntry entries) {
    this.population = population;
    this.entries = entries;
  }

  /** The frame of 1 January; returns the number of enterprises. */
  public long frame(int year, OutputStream out) throws IOException {
    var writer = open(out);
    var origin = new RegisterEntry.Moment(Integer.toString(year), year, FRAME_ORIGIN);
    var order = new SlotOrder(population.blueprint().slots());
    for (int at = 0; at < order.size(); at++) {
      entries.write(writer, population.at(order.slot(at), year), origin);
    }
    return close(writer);
  }

  /** A small piece of a frame, as a sheet. */
  public Sheet piece(int year, int enterprises) {
    var out = new ByteArrayOutputStream();
    try {
      var writer = open(out);
      var origin = new RegisterEntry.Moment(Integer.toString(year), year, FRAME_ORIGIN);
      var order = new SlotOrder(population.blueprint().slots());
      for (int at = 0; at < Math.min(enterprises, order.size()); at++) {
        entries.write(writer, population.at(order.slot(at), year), origin);
      }
      close(writer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var lines = out.toString(SheetFormat.WINDOWS.charset()).lines().skip(1);
    return new Sheet(SheetFormat.WINDOWS, COLUMNS, lines.map(line -> line.split(";", -1)).toList());
  }

  /** The extract of the last day of a month; with who ended earlier in that year. */
  public long month(YearMonth month, OutputStream out) throws IOException {
    var writer = open(out);
    int year = month.getYear();
    var moment = new RegisterEntry.Moment(month.toString().replace("-", ""), year, MONTH_ORIGIN);
    var order = new SlotOrder(population.blueprint().slots());
    for (int at = 0; at < order.size(); at++) {
      extract(writer, order.slot(at), month.atEndOfMonth(), moment);
    }
    return close(writer);
  }

  private void extract(LineWriter writer, int slot, LocalDate day, RegisterEntry.Moment moment)
      throws IOException {
    Life life = population.at(slot, moment.year());
    LocalDate end = ended(slot, day);
    if (end == null) {
      entries.write(writer, life, moment);
      return;
    }
    entries.writeEnded(writer, life, moment, end);
    Life next = population.at(slot, moment.year() + 1);
    if (!entries.founded(next).isAfter(day)) {
      entries.write(writer, next, moment);
    }
  }

  private LocalDate ended(int slot, LocalDate day) {
    if (!population.ends(slot, day.getYear())) {
      return null;
    }
    var end = population.endDay(slot, day.getYear());
    return end.isAfter(day) ? null : end;
  }

  private static LineWriter open(OutputStream out) throws IOException {
    var writer = new LineWriter(out, SheetFormat.WINDOWS);
    COLUMNS.forEach(writer::cell);
    writer.end();
    return writer;
  }

  private static long close(LineWriter writer) throws IOException {
    writer.flush();
    return writer.lines() - 1;
  }
}
