package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.SmallPlot.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.chart.Timeline.Line;
import nl.smartindustry.report.chart.Timeline.Span;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Draw;
import org.junit.jupiter.api.Test;

/** The charts that draw what follows on something else: steps, effects, scenarios and days. */
class StepsTest {
  /** The axis runs from 0 to 4 over 442 pixels from 264, so that 1 is 110.5 pixels. */
  @Test
  void eachStepBeginsWhereTheOneBeforeEnds() {
    var svg = SmallPlot.svg(ChartKind.WATERFALL, SmallPlot.of("deel", "a | 3", "b | -1", "c | 2"));

    assertThat(svg)
        .contains("<rect x=\"264\" y=\"14\" width=\"331.5\" height=\"18\" fill=\"#154273\"")
        .contains("<rect x=\"485\" y=\"52\" width=\"110.5\" height=\"18\" fill=\"#fff\"")
        .contains("<rect x=\"485\" y=\"90\" width=\"221\" height=\"18\" fill=\"#154273\"");
  }

  /** The gap between the others would be its value. */
  @Test
  void stepsAreNotDrawnWhereOneIsWithheld() {
    assertThat(SmallPlot.of("deel", "a | 3", "b | x", "c | 2").drawing(ChartKind.WATERFALL))
        .isEmpty();
  }

  @Test
  void effectsHaveALineAtZeroAndTheYearsBeforeAreShaded() {
    var plot = SmallPlot.of("<−1 | 0 | 1", "banen | 1 -1:3 | 2 1:4 | x", "R&D | x | x | x");

    var svg = SmallPlot.svg(ChartKind.EVENTS, plot);

    assertThat(count(svg, "<circle")).isEqualTo(2);
    assertThat(count(svg, "stroke=\"#1b1b1b\" stroke-width=\"2\"")).isEqualTo(1);
    assertThat(svg).contains("fill=\"#e6edf5\"").doesNotContain("R&amp;D");
  }

  @Test
  void effectsAreNotDrawnWhereNoneIsEstablished() {
    assertThat(SmallPlot.of("<−1 | 0", "banen | x | x").drawing(ChartKind.EVENTS)).isEmpty();
  }

  @Test
  void yearsAreJoinedWithinAVersionAndAScenarioStartsAtTheLastOfThem() {
    var draw = new Draw(null, null, null, null, 2030);
    var heads = "2021/3 | 2023/3 | 2022/4 | 2024/4 | scenario";

    var svg = SmallPlot.svg(ChartKind.FAN, SmallPlot.of(draw, heads, "NL | 9 | 8 | 7 | 6 | 3 1:5"));

    assertThat(count(svg, "stroke=\"#154273\"/>")).isEqualTo(2 + 4);
    assertThat(count(svg, "<polygon")).isEqualTo(1);
    assertThat(SmallPlot.texts(svg)).contains("2030", "scenario: 3\u00a0±\u00a02");
  }

  @Test
  void yearsAloneAreNoFan() {
    var draw = new Draw(null, null, null, null, 2030);

    assertThat(SmallPlot.of(draw, "2022/4 | scenario", "NL | 7 | x").drawing(ChartKind.FAN))
        .isEmpty();
  }

  /** Two years are 498 pixels from 216: 2023 begins in the middle. */
  @Test
  void whatWasPlannedIsAFrameAndWhatWasAchievedIsFilled() {
    var planned = new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1));
    var achieved = new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 1));
    var line = new Line("1. proef", Optional.of(planned), Optional.of(achieved));

    var svg = timeline(line).orElseThrow().wide();

    assertThat(svg)
        .contains("<rect x=\"216\" y=\"28\" width=\"249\" height=\"8\" fill=\"#fff\"")
        .contains("<rect x=\"465\" y=\"38\" width=\"3\" height=\"8\" fill=\"#154273\"");
    assertThat(SmallPlot.texts(svg)).contains("2022", "2023", "1. proef");
  }

  @Test
  void actionsWithoutDaysAreNotDrawn() {
    assertThat(timeline(new Line("1. proef", Optional.empty(), Optional.empty()))).isEmpty();
  }

  private static Optional<Drawing> timeline(Line line) {
    var plot = SmallPlot.of("gepland", "1 | 2");
    return Timeline.of(plot, List.of(line), LocalDate.of(2023, 6, 1));
  }
}
