package nl.smartindustry.samples.dirt;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.population.Identity;

/** The defects of records beyond the usual ones, by source; numbers as in sources section 4. */
final class FurtherDefects {
  private static final String ACCEPTED = "accepted";
  private static final String LONG_AGO = "1999-01-01";
  private static final String NO_DAY = "2023-02-30";
  private static final int STRANGER = 999_999;

  private FurtherDefects() {}

  static List<Defect> of(String source) {
    return switch (source) {
      case "ict_survey" -> survey();
      case "structural_business" -> statistics();
      case "participations" -> participations();
      case "funding" -> funding();
      default -> List.of();
    };
  }

  private static List<Defect> survey() {
    return List.of(
        Defect.ofCell(
            new Kind(11, "weight_zero"),
            "oph_ent",
            "warned:respondent_has_weight",
            text -> !text.isEmpty(),
            text -> "0,00000"),
        Defect.ofCell(
            new Kind(7, "stratum_of_another_size"),
            "stratum",
            "warned:stratum_fits_frame_values",
            text -> text.endsWith("40"),
            text -> text.substring(0, 4) + "50"),
        Defect.added(
            new Kind(7, "absent_from_the_frame"),
            "beid",
            "warned:respondent_in_frame",
            cells -> cells.at("respons").equals("N"),
            cells -> cells.with("beid", Identity.strangerBeid(STRANGER))));
  }

  private static List<Defect> statistics() {
    return List.of(
        Defect.ofCell(
            new Kind(5, "unit_factor_1000_wages"),
            "loonsom",
            "corrected:unit_factor_1000_wages",
            UsualDefects.AMOUNT,
            UsualDefects::inEuro),
        valueAdded("value_added_zero", "0,00"),
        valueAdded("value_added_negative", "-250,00"));
  }

  /** Another value added, with purchases that balance it; the rest of the accounts stays. */
  private static Defect valueAdded(String name, String valueAdded) {
    UnaryOperator<Cells> spoil =
        cells -> {
          long now = DutchNumber.cents(valueAdded);
          long production = DutchNumber.cents(cells.at("productiewaarde"));
          long purchases = production - DutchNumber.cents(cells.at("overige_kosten")) - now;
          long result =
              now
                  - DutchNumber.cents(cells.at("personeelskosten"))
                  - DutchNumber.cents(cells.at("afschrijving"));
          return cells
              .with("tv_factorkosten", valueAdded)
              .with("inkoopwaarde", DutchNumber.text(purchases))
              .with("bedrijfsresultaat", DutchNumber.text(result));
        };
    return Defect.ofRecord(
        new Kind(9, name),
        "tv_factorkosten",
        "warned:value_added_positive",
        cells -> UsualDefects.AMOUNT.test(cells.at("productiewaarde")),
        spoil);
  }

  private static List<Defect> participations() {
    return List.of(
        Defect.ofCell(
            new Kind(1, "quote_in_quotes"),
            "bron",
            ACCEPTED,
            text -> !text.isEmpty(),
            text -> "het \"" + text + "\""),
        Defect.ofCell(
            new Kind(4, "date_that_is_none"),
            "start",
            "quarantined:not_a_date",
            UsualDefects.DAY,
            text -> NO_DAY),
        Defect.ofCell(
            new Kind(13, "without_start"), "start", "missing:blank", UsualDefects.DAY, text -> ""),
        Defect.ofCell(
            new Kind(13, "starts_before_fieldlab"),
            "start",
            "warned:starts_after_first_fieldlab",
            UsualDefects.DAY,
            text -> LONG_AGO),
        Defect.ofCell(
            new Kind(13, "knowledge_institute"),
            "rol",
            ACCEPTED,
            text -> text.equals("partner"),
            text -> "kennisinstelling"),
        Defect.ofRecord(
            new Kind(13, "sole_trader_without_enterprise"),
            "kvk",
            ACCEPTED,
            cells -> cells.at("rol").equals("klant"),
            cells -> cells.with("kvk", Identity.strangerKvk(STRANGER)).with("rsin", "")));
  }

  private static List<Defect> funding() {
    return List.of(
        Defect.added(
            new Kind(14, "entry_repeated"),
            "boeking_id",
            "duplicate",
            FurtherDefects::isCommitment,
            cells -> cells),
        Defect.added(
            new Kind(14, "commitment_booked_as_spent_too"),
            "soort",
            "warned:booked_once",
            FurtherDefects::isCommitment,
            cells -> cells.with("boeking_id", "B900001").with("soort", "realisatie")),
        Defect.added(
            new Kind(14, "negative_correction"),
            "bedrag_eur",
            "warned:entry_not_negative",
            FurtherDefects::isCommitment,
            cells -> cells.with("boeking_id", "B900002").with("bedrag_eur", "-1000,00")));
  }

  private static boolean isCommitment(Cells cells) {
    return cells.at("soort").equals("toezegging");
  }
}
