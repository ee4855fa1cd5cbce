package nl.smartindustry.samples.dirt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.write.DeliveredFile;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** The kinds of the catalogue of dirt that make a delivery be refused, each with a small file. */
public final class RefusedCases {
  private static final String README =
      """
      # Deliveries that must be refused

      Each folder here is a small landing with one synthetic delivery. Laid over the country's own
      (`cp -r landing-refused/<kind>/. landing/`) it makes a night end with the exit code that
      `truth/dirt.csv` names, and the release before stays current. Taken away again, the next night
      goes on as if it had never been there.
      """;
  private static final int CUT = 9;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final List<RefusedCase> cases = new ArrayList<>();

  /** A delivery and the sheet that it should have held. */
  public record Whole(Delivery delivery, Sheet sheet) {}

  /**
   * @param ledger the funding ledger
   * @param trainings another small file
   * @param frame a piece of a register frame
   */
  public RefusedCases(Whole ledger, Whole trainings, Whole frame) {
    undecodable(ledger);
    points(ledger);
    renamed(ledger);
    twice(ledger, new Kind(6, "same_key_different_content"), "bedrag_eur", "1,00");
    twice(frame, new Kind(7, "frame_unit_in_two_strata"), "gk", "93");
    transport(trainings);
  }

  /** Writes them and notes what must become of them. */
  public void write(DeliveryWriter writer, Soil soil) {
    writer.text(RefusedCase.ROOT + "README.md", README);
    for (var one : cases) {
      one.write(writer);
      soil.note(one.planted());
    }
  }

  /** An accent in Windows-1252 where UTF-8 is agreed. */
  private void undecodable(Whole whole) {
    var sheet = changed(whole.sheet(), "regeling", text -> "geïndexeerde " + text);
    var format = whole.sheet().format();
    add(
        new Kind(1, "windows_1252_in_utf8"),
        whole,
        sheet.with(new SheetFormat(format.delimiter(), WINDOWS, format.lineEnd(), false)));
  }

  /** Decimal points from beginning to end: too much is quarantined. */
  private void points(Whole whole) {
    var sheet = changed(whole.sheet(), "bedrag_eur", text -> text.replace(',', '.'));
    add(new Kind(2, "decimal_points_throughout"), whole, sheet);
  }

  private void renamed(Whole whole) {
    var columns = new ArrayList<>(whole.sheet().columns());
    columns.replaceAll(name -> name.equals("bedrag_eur") ? "bedrag" : name);
    var sheet = new Sheet(whole.sheet().format(), columns, whole.sheet().records());
    add(new Kind(10, "required_column_renamed"), whole, sheet);
  }

  /** The first record again, with another text in one column. */
  private void twice(Whole whole, Kind kind, String column, String text) {
    var records = new ArrayList<>(whole.sheet().records());
    var again = records.get(0).clone();
    again[whole.sheet().column(column)] = text;
    records.add(again);
    add(kind, whole, new Sheet(whole.sheet().format(), whole.sheet().columns(), records));
  }

  /** The manifest is right and the file is not, or the other way round. */
  private void transport(Whole whole) {
    var bytes = bytes(whole.sheet());
    var truth = declared(bytes, whole.sheet().records().size());
    var cut = Arrays.copyOf(bytes, bytes.length - CUT);
    var one = bytes.clone();
    one[one.length - CUT] ^= 1;
    var more = new DeliveredFile(truth.bytes(), truth.records() + 1, truth.sha256());
    cases.add(refused("truncated_last_line", whole, cut, truth, ExitCode.DATA_REFUSED));
    cases.add(refused("manifest_count_mismatch", whole, bytes, more, ExitCode.DATA_REFUSED));
    cases.add(refused("damaged_in_transit", whole, one, truth, ExitCode.INPUT_OUTPUT));
  }

  private static RefusedCase refused(
      String name, Whole whole, byte[] bytes, DeliveredFile declared, ExitCode exit) {
    return new RefusedCase(new Kind(18, name), whole.delivery(), bytes, declared, exit);
  }

  private void add(Kind kind, Whole whole, Sheet sheet) {
    var bytes = bytes(sheet);
    var declared = declared(bytes, sheet.records().size());
    cases.add(new RefusedCase(kind, whole.delivery(), bytes, declared, ExitCode.DATA_REFUSED));
  }

  private static Sheet changed(Sheet sheet, String column, UnaryOperator<String> change) {
    int at = sheet.column(column);
    var records = new ArrayList<String[]>();
    for (String[] cells : sheet.records()) {
      var other = cells.clone();
      other[at] = change.apply(other[at]);
      records.add(other);
    }
    return new Sheet(sheet.format(), sheet.columns(), records);
  }

  private static DeliveredFile declared(byte[] bytes, long records) {
    return new DeliveredFile(bytes.length, records, Sha256.of(bytes));
  }

  private static byte[] bytes(Sheet sheet) {
    var out = new ByteArrayOutputStream();
    try {
      sheet.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
