package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.catalogue.Treatment.ResponseRule;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.safe.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same sample by the steps of a night and by the command: the same figures. */
class OneFrontHalfTest extends EstimateScenario {
  private static final double PERCENT = 100;
  private static final double MILLION = 0.001;

  /** A share and a total of one survey, in all and by branch. */
  private static final String INDICATORS =
      """
      - code: SI_SHARE
        group: AD
        label: {nl: "X", en: "X"}
        measure: {kind: SHARE, source: survey_response, units: [PC_ENT], value: {numerator: robots}}
        publication: {breakdowns: [B1], precision: P1, disclosure: D1, tier: 1, reference: R, decimals: 0}
      - code: SI_TOTAL
        group: AD
        label: {nl: "Y", en: "Y"}
        measure: {kind: TOTAL, source: survey_response, units: [EUR_MIO], value: {numerator: turnover}}
        publication: {breakdowns: [B1], precision: P2, disclosure: D1, tier: 1, reference: R, decimals: 0}
      """;

  private static final String SPEC =
      """
      {"sample": "sample_2023.csv", "id": "id",
       "design": {"stratum": "stratum", "frame": "frame_2023.csv", "lonely_group": ["pool"]},
       "estimates": [{"mean": ["robots"]}, {"total": ["turnover"]}],
       "domains": [[], ["activity"]],
       "imputation": [{"item": "turnover", "method": "ratio", "by": "persons",
                       "within": ["pool", "activity"]}],
       "change": {"sample": "sample_2024.csv", "frame": "frame_2024.csv"}, %s}
      """;

  private static final ImputationRule IMPUTATION =
      new ImputationRule(
          "turnover", Way.RATIO, List.of("persons"), List.of("activity", "size"), null);

  private IndicatorCatalogue catalogue;

  @BeforeEach
  void deliver() throws IOException {
    var overlay = Files.createDirectory(folder.resolve("definitions"));
    Files.writeString(overlay.resolve("indicators.yaml"), INDICATORS);
    catalogue = IndicatorCatalogue.load(Definitions.overlaid(overlay));
    for (var wave : MadeUpCountry.WAVES) {
      file("frame_" + wave + ".csv", MadeUpCountry.frame(wave));
      file("sample_" + wave + ".csv", MadeUpCountry.sample(wave));
    }
  }

  /** Silent enterprises are stood for by their stratum; weights meet counts and persons. */
  @Test
  void calibratedFiguresAndTheirChangeAreTheSame() throws IOException {
    var margins =
        List.of(new MarginRule(List.of("nuts1"), null, 1), new MarginRule(List.of(), "persons", 0));
    var rule = new WeightRule(null, null, null, margins);
    var treatment =
        new Treatment(null, new CalibrationRule(rule, null, null), List.of(IMPUTATION), null);

    var command =
        estimate(
            SPEC.formatted(
                """
                "response": {"column": "response", "answered": ["R"], "out_of_scope": ["O"]},
                "calibration": {"frame": "frame_2023.csv",
                                "margins": [{"by": ["nuts1"]}, {"sum": "persons"}]}
                """));

    var night = MadeUpCountry.night(catalogue, treatment);
    agree(night, command);
    var imputed = night.get("SI_TOTAL 2023 _T C").result().computed().orElseThrow().imputed();
    assertThat(imputed).isPositive();
    close(imputed, Double.parseDouble(command.get("total ALL turnover").get("share_imputed")));
  }

  /** Silent enterprises are stood for by their part of the country; the largest are brought in. */
  @Test
  void figuresWithResponseGroupsAndWinsorisationAreTheSame() throws IOException {
    var treatment =
        new Treatment(
            new ResponseRule(List.of("nuts1"), ResponseAdjustment.COUNT),
            null,
            List.of(IMPUTATION),
            List.of(new WinsorisationRule("turnover", null, null)));

    var command =
        estimate(
            SPEC.formatted(
                """
                "response": {"column": "response", "answered": ["R"], "out_of_scope": ["O"],
                             "groups": ["nuts1"]},
                "winsorisation": [{"item": "turnover", "within": ["stratum"]}]
                """));

    assertThat(command.get("total ALL turnover").get("flags")).contains("winsorised");
    agree(MadeUpCountry.night(catalogue, treatment), command);
  }

  private static void agree(Map<String, Figure> night, Map<String, Map<String, String>> command) {
    for (var domain : List.of("C", "28", "25")) {
      var label = domain.equals("C") ? "ALL" : "activity=" + domain;
      same(
          night.get("SI_SHARE 2023 _T " + domain),
          command.get("mean " + label + " robots"),
          PERCENT);
      same(
          night.get("SI_TOTAL 2023 _T " + domain),
          command.get("total " + label + " turnover"),
          MILLION);
      same(
          night.get("SI_SHARE 2024 change_from_2023 " + domain),
          command.get("delta_mean " + label + " robots"),
          PERCENT);
    }
  }

  private static void same(Figure figure, Map<String, String> row, double factor) {
    var computed = figure.result().computed().orElseThrow();
    close(computed.estimate().value(), factor * Double.parseDouble(row.get("estimate")));
    close(computed.estimate().standardError(), factor * Double.parseDouble(row.get("se")));
    assertThat(computed.estimate().standardError()).isPositive();
  }

  private static void close(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }
}
