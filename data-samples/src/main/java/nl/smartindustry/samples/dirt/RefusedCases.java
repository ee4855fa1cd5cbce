package nl.smartindustry.samples.dirt;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.DeliveryWriter.WrittenFile;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * The kinds of the catalogue of dirt that make a delivery be refused, each with a small file in a
 * landing of its own.
 */
public record RefusedCases(DeliveryWriter writer, DefectPlanter planter) {
  private static final String ROOT = "landing-refused/";
  private static final String README =
      """
      # Deliveries that must be refused

      Each folder here is a small landing with one synthetic delivery. Laid over the country's own
      (`cp -r landing-refused/<kind>/. landing/`) it makes a night end with the exit code that
      `truth/dirt.csv` names, and the release before stays current. Taken away again, the next night
      goes on as if it had never been there.
      """;
  private static final int CUT = 9;
  private static final Charset WINDOWS = SheetFormat.WINDOWS.charset();

  /** A delivery and the table that it should have held. */
  public record Sound(SampleDelivery delivery, TextTable table) {}

  /**
   * @param ledger the funding ledger
   * @param trainings another small file
   * @param frame a piece of a register frame
   */
  public void write(Sound ledger, Sound trainings, Sound frame) {
    writer.text(ROOT + "README.md", README);
    undecodable(ledger);
    var points = ledger.table().changed("bedrag_eur", text -> text.replace(',', '.'));
    add(new DirtKind(2, "decimal_points_throughout"), ledger, points);
    var renamed = ledger.table().renamed("bedrag_eur", "bedrag");
    add(new DirtKind(10, "required_column_renamed"), ledger, renamed);
    twice(ledger, new DirtKind(6, "same_key_different_content"), "bedrag_eur", "1,00");
    twice(frame, new DirtKind(7, "frame_unit_in_two_strata"), "gk", "93");
    transport(trainings);
  }

  /** An accent in Windows-1252 where UTF-8 is agreed. */
  private void undecodable(Sound sound) {
    var table = sound.table().changed("regeling", text -> "geïndexeerde " + text);
    var format = table.format();
    add(
        new DirtKind(1, "windows_1252_in_utf8"),
        sound,
        table.with(new SheetFormat(format.delimiter(), WINDOWS, format.lineEnd(), false)));
  }

  /** The first record again, with another text in one column. */
  private void twice(Sound sound, DirtKind kind, String column, String text) {
    var records = new ArrayList<>(sound.table().records());
    var again = records.get(0).clone();
    again[sound.table().column(column)] = text;
    records.add(again);
    add(kind, sound, sound.table().with(records));
  }

  /** The manifest is right and the file is not, or the other way round. */
  private void transport(Sound sound) {
    var bytes = sound.table().bytes();
    var truth = declared(bytes, sound.table());
    var cut = Arrays.copyOf(bytes, bytes.length - CUT);
    var damaged = bytes.clone();
    damaged[damaged.length - CUT] ^= 1;
    var more = new WrittenFile(truth.bytes(), truth.records() + 1, truth.sha256());
    var delivery = sound.delivery();
    add(new DirtKind(18, "truncated_last_line"), delivery, cut, truth, ExitCode.DATA_REFUSED);
    add(new DirtKind(18, "manifest_count_mismatch"), delivery, bytes, more, ExitCode.DATA_REFUSED);
    add(new DirtKind(18, "damaged_in_transit"), delivery, damaged, truth, ExitCode.INPUT_OUTPUT);
  }

  private void add(DirtKind kind, Sound sound, TextTable table) {
    var bytes = table.bytes();
    add(kind, sound.delivery(), bytes, declared(bytes, table), ExitCode.DATA_REFUSED);
  }

  private void add(
      DirtKind kind, SampleDelivery delivery, byte[] bytes, WrittenFile declared, ExitCode exit) {
    var landing = ROOT + kind.name() + "/";
    writer.raw(landing, delivery, bytes, declared);
    planter.note(
        new PlantedDirt(kind, landing + delivery.path(), 0, "", "refused:" + exit.value(), ""));
  }

  private static WrittenFile declared(byte[] bytes, TextTable table) {
    return new WrittenFile(bytes.length, table.records().size(), Sha256.of(bytes));
  }
}
