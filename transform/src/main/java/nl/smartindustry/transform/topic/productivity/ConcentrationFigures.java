package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.dispersion.Concentration;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.survey.estimate.Contributors;

/**
 * Concentration of gross output among the enterprises of size classes that are asked completely: of
 * a sample it would be biased. It is about the largest, so what it lets be worked out is protected
 * as an amount: the output of all, that of the few largest, and the largest from the sum of
 * squares.
 */
record ConcentrationFigures(YearSample sample) {
  /** Herfindahl and Hirschman: 10,000 where one has all. */
  private static final double MONOPOLY = 10_000;

  private static final double HUNDRED = 100;

  List<Figure> all() {
    var figures = new ArrayList<Figure>();
    for (var domain : sample.domains(sample.topic().spread().publication().breakdowns())) {
      if (sample.topic().settings().concentrationSizes().contains(domain.at().size())) {
        figures.addAll(of(domain));
      }
    }
    return figures;
  }

  private List<Figure> of(YearSample.CellMembers domain) {
    var output = sample.year().numbers("production");
    var found = Concentration.of(domain.members(), output, sample.year().weights());
    var all = contributions(found.order(), output);
    int n = sample.topic().settings().concentrationLargest();
    var few = contributions(Arrays.copyOf(found.order(), Math.min(n, found.size())), output);
    return List.of(
        figure(
            domain,
            "concentration_hhi",
            "IX",
            result(found, MONOPOLY * found.herfindahl()),
            support("gross output, by its squares", all.totalling(found.knownBySquares()), all)),
        figure(
            domain,
            "concentration_c%d".formatted(n),
            "PC",
            result(found, HUNDRED * found.largest(n)),
            support("gross output of the largest %d".formatted(n), all.choosing(few), all)));
  }

  /** All decide who the largest are, so that all contribute. */
  private static Support support(String what, Contributions some, Contributions all) {
    var output = new Ingredient("gross output", all);
    return Support.ratio(new Ingredient(what, some), output).judgedBy(null);
  }

  private static Result result(Concentration found, double value) {
    long size = found.size();
    return found.isComplete()
        ? new Computed(new Estimate(value, null, null, null, null, size, size))
        : new Missing(Reason.NOT_COMPUTED);
  }

  private Contributions contributions(int[] units, double[] output) {
    var year = sample.year();
    var of = new int[year.size()];
    Arrays.fill(of, Codes.NONE);
    IntStream.of(units).forEach(k -> of[k] = 0);
    var domain = new Crossing(List.of(), of, List.of(List.of()));
    return new Contributors(year.codes("holding")).amounts(domain, year.weights(), output).get(0);
  }

  private Figure figure(
      YearSample.CellMembers domain, String split, String unit, Result result, Support support) {
    var topic = sample.topic();
    var year = sample.year();
    return new Figure(
        ObservationKey.annual(
            topic.spread(), domain.at().withSplit(split), unit, String.valueOf(year.year())),
        topic.spread().publication().withDisclosure(topic.settings().concentrationDisclosure()),
        result,
        support,
        Notes.of(topic.spread(), year.status(), "1"));
  }
}
