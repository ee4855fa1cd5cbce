package nl.smartindustry.report.input;

import java.util.function.Function;
import nl.smartindustry.ingest.contract.Columns;

/**
 * One fieldlab, as the fieldlab overview gives it.
 *
 * @param region landsdeel, NUTS 1
 * @param status a code of {@code fieldlab_status}
 * @param started ISO date, may be empty
 */
public record FieldlabRow(
    String id,
    String name,
    Profile profile,
    String region,
    String status,
    String started,
    Reach reach) {
  /** Where it is and what it does; {@code type} is a code of {@code fieldlab_type}. */
  public record Profile(String place, String theme, String type) {}

  /** A figure or the reason there is none. */
  public record Figure(Double value, String reason) {}

  /** Participants (base 5), share of SMEs (%), funding in total and public (million euro). */
  public record Reach(
      Figure participants, Figure smeShare, Figure fundingTotal, Figure fundingPublic) {}

  /** Reads a fieldlab by the column names of {@code fieldlab_overview}. */
  public static FieldlabRow from(Function<String, Object> source) {
    var columns = new Columns(source);
    return new FieldlabRow(
        columns.text("fieldlab_id"),
        columns.text("name"),
        new Profile(columns.text("place"), columns.text("theme"), columns.text("type")),
        columns.text("nuts1"),
        columns.text("status"),
        columns.text("started"),
        new Reach(
            figure(columns, "participants", "participants_reason"),
            figure(columns, "sme_share", "sme_share_reason"),
            figure(columns, "funding_total", "funding_reason"),
            figure(columns, "funding_public", "funding_reason")));
  }

  private static Figure figure(Columns columns, String value, String reason) {
    return new Figure(columns.number(value), columns.text(reason));
  }
}
