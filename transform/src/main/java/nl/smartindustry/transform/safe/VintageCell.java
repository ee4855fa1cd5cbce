package nl.smartindustry.transform.safe;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.ingest.contract.Contract;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What one release said of a figure, and what later ones must know to judge the difference: one row
 * of the restricted table {@code publication_ledger}. Later releases that said the same have none.
 *
 * @param cell its {@link ObservationKey#address}
 * @param vintage number of the release in the warehouse, from 1
 * @param reason code of a {@link Reason}; null where it was published
 * @param place where its amounts are in the certificate of the last release
 */
public record VintageCell(
    String cell,
    long vintage,
    Status status,
    String reason,
    Shown shown,
    Rests rests,
    Place place) {
  /** The contract of its rows. */
  public static final String TABLE = "publication_ledger";

  /** What a reader saw. */
  public enum Status {
    PUBLISHED,
    WITHHELD,
    /** What an earlier release said, again. */
    KEPT
  }

  /** The public numbers; null where there were none. */
  public record Shown(
      Estimate estimate, String observationStatus, Double imputed, String definitionVersion) {}

  /**
   * What it rested on.
   *
   * @param value unrounded; of a release without a ledger as it was published, or NaN
   * @param enterprises those that put something in; -1 where that is not known
   * @param numerator null where it is not known in groups
   * @param denominator null where it is not known in groups, or there is none
   */
  public record Rests(
      double value, long enterprises, ContributorGroups numerator, ContributorGroups denominator) {
    private static final long UNKNOWN = -1;

    /** Whether nothing but the number is known. */
    boolean unknown() {
      return enterprises == UNKNOWN;
    }

    /** What a figure rests on; no groups where they are not known. */
    public static Rests of(Figure figure, double value) {
      var top = figure.support().numerator();
      var bottom = figure.support().denominator();
      return new Rests(
          value,
          top == null ? 0 : top.contributions().enterprises(),
          top == null ? null : top.contributions().groups(),
          bottom == null ? null : bottom.contributions().groups());
    }

    /** Whether these are the same contributions to the same number. */
    public boolean isSameAs(Rests other) {
      double size = Math.max(Math.abs(value), Math.abs(other.value));
      boolean alike =
          unknown()
              || other.unknown()
              || enterprises == other.enterprises
                  && Objects.equals(numerator, other.numerator)
                  && Objects.equals(denominator, other.denominator);
      return alike && Math.abs(value - other.value) <= SAME * size;
    }
  }

  /**
   * Cells of a certificate, by number from 0.
   *
   * @param amount what it is made of, unrounded; null where it is in no table
   * @param shown the same as it is shown
   * @param counted how many answered; null where that is in no table
   * @param unit units of the amount to one
   */
  public record Place(Integer amount, Integer shown, Integer counted, double unit) {
    public static final Place NONE = new Place(null, null, null, 1);

    /** The same in other tables; null there is null here. */
    public Place in(Map<Integer, Integer> other) {
      return new Place(in(other, amount), in(other, shown), in(other, counted), unit);
    }

    private static Integer in(Map<Integer, Integer> other, Integer cell) {
      return cell == null ? null : other.get(cell);
    }
  }

  private static final double SAME = 1e-9;

  /** What the first release said, of which no more is known. */
  public static VintageCell said(Observation observation) {
    var estimate = observation.estimate();
    return new VintageCell(
        observation.key().address(),
        1,
        observation.present() ? Status.PUBLISHED : Status.WITHHELD,
        observation.cell().reason().map(Reason::code).orElse(null),
        shown(observation),
        new Rests(observation.present() ? estimate.value() : Double.NaN, Rests.UNKNOWN, null, null),
        Place.NONE);
  }

  public boolean published() {
    return status == Status.PUBLISHED;
  }

  /** Whether it says the same as another row of the cell. */
  public boolean says(VintageCell other) {
    return status == other.status
        && Objects.equals(shown, other.shown)
        && rests.isSameAs(other.rests);
  }

  /** The same at another place. */
  public VintageCell at(Place other) {
    return new VintageCell(cell, vintage, status, reason, shown, rests, other);
  }

  /** The same of the release that first said so. */
  public VintageCell since(long first) {
    return new VintageCell(cell, first, status, reason, shown, rests, place);
  }

  /** What a release shows of a figure; nothing where it has no cell for it. */
  public static Shown shown(Observation observation) {
    return observation == null
        ? new Shown(Estimate.NONE, "", null, "")
        : new Shown(
            observation.estimate(),
            observation.cell().observationStatus(),
            observation.basis().imputed(),
            observation.notes().definitionVersion());
  }

  /** This row of its contract. */
  public Row toRow(Contract contract) {
    var columns = new HashMap<String, Object>();
    shown.estimate.into(columns);
    columns.put("CELL", cell);
    columns.put("VINTAGE", vintage);
    columns.put("STATUS", status.name().toLowerCase(Locale.ROOT));
    columns.put("REASON", reason);
    columns.put("OBS_STATUS", shown.observationStatus);
    columns.put("SHARE_IMPUTED", shown.imputed);
    columns.put("DEF_VERSION", shown.definitionVersion);
    columns.put("VALUE", rests.value);
    columns.put("ENTERPRISES", rests.enterprises);
    columns.put("NUMERATOR", text(rests.numerator));
    columns.put("DENOMINATOR", text(rests.denominator));
    columns.put("AMOUNT_AT", number(place.amount));
    columns.put("SHOWN_AT", number(place.shown));
    columns.put("COUNTED_AT", number(place.counted));
    columns.put("UNIT", place.unit);
    return RowFactory.create(contract.names().stream().map(columns::get).toArray());
  }

  private static String text(ContributorGroups groups) {
    return groups == null ? null : groups.text();
  }

  private static Long number(Integer position) {
    return position == null ? null : position.longValue();
  }

  /**
   * Reads a row.
   *
   * @param row gives the value of a column of the contract, null where it is empty
   */
  public static VintageCell from(Function<String, Object> row) {
    var columns = new Columns(row);
    return new VintageCell(
        columns.text("CELL"),
        columns.whole("VINTAGE"),
        Status.valueOf(columns.text("STATUS").toUpperCase(Locale.ROOT)),
        columns.textOrNull("REASON"),
        new Shown(
            Estimate.from(columns),
            columns.text("OBS_STATUS"),
            columns.number("SHARE_IMPUTED"),
            columns.text("DEF_VERSION")),
        new Rests(
            columns.number("VALUE"),
            columns.whole("ENTERPRISES"),
            groups(row.apply("NUMERATOR")),
            groups(row.apply("DENOMINATOR"))),
        new Place(
            position(columns.whole("AMOUNT_AT")),
            position(columns.whole("SHOWN_AT")),
            position(columns.whole("COUNTED_AT")),
            columns.number("UNIT")));
  }

  private static ContributorGroups groups(Object text) {
    return text == null ? null : ContributorGroups.parse(text.toString());
  }

  private static Integer position(Long number) {
    return number == null ? null : Integer.valueOf(number.intValue());
  }
}
