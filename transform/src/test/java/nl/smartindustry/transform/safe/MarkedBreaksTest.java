package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Break;
import nl.smartindustry.transform.catalogue.Breaks;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.junit.jupiter.api.Test;

class MarkedBreaksTest {
  private static final Breaks BREAKS =
      new Breaks(
          List.of(
              new Break(
                  "web",
                  List.of("innovation_response"),
                  Break.Kind.MODE,
                  2010,
                  null,
                  new Label("via internet", "on the web"))));

  @Test
  void theFirstFigureAfterTheBreakCarriesItAndNoOther() {
    assertThat(marked("innovation_response", "2006", "2008", "2010", "2012"))
        .containsExactly("2006  null", "2008  null", "2010 b via internet", "2012  null");
  }

  @Test
  void aSeriesWithoutAFigureInTheYearOfTheBreakIsMarkedAtTheNext() {
    assertThat(marked("innovation_response", "2008", "2012"))
        .containsExactly("2008  null", "2012 b via internet");
  }

  @Test
  void aSeriesThatBeginsLaterAndOneOfAnotherSourceDoNotBreak() {
    assertThat(marked("innovation_response", "2010", "2012"))
        .containsExactly("2010  null", "2012  null");
    assertThat(marked("survey_response", "2008", "2010"))
        .containsExactly("2008  null", "2010  null");
  }

  private static List<String> marked(String source, String... periods) {
    var statistic =
        new Indicator(
            "SI_X",
            "IN",
            new Label("a", "b"),
            new Label("a", "b"),
            new Indicator.Measure("SHARE", "share", List.of("PC_ENT"), List.of(source), null),
            new Publication(List.of(), "P1", "D1", 1, "R18", 0, null));
    var observations = Stream.of(periods).map(period -> observation(statistic, period)).toList();
    var catalogue =
        new IndicatorCatalogue(
            List.of(statistic), Map.of(), List.of(), null, null, Map.of(), BREAKS);
    return MarkedBreaks.of(catalogue, observations).stream()
        .map(
            one ->
                one.key().period()
                    + " "
                    + one.cell().observationStatus()
                    + " "
                    + one.notes().breakNote())
        .toList();
  }

  private static Observation observation(Indicator statistic, String period) {
    var figure = new Estimate(40.0, 1.0, null, null, null, 100L, 300L);
    return new Observation(
        ObservationKey.annual(statistic, Breakdown.TOTAL, "PC_ENT", period),
        new Cell.Published(figure, ""),
        Notes.of(statistic, Notes.FINAL, "1"));
  }
}
