package nl.smartindustry.transform.topic.programme.enterprise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;

/** Parts of the active enterprises of manufacturing, in % (class P3), at the end of years. */
public record EnterpriseShares(
    EnterpriseClasses classes, RegisterPopulation population, LinkedRecords records, Moment now) {
  /** The sizes of an indicator. */
  private interface Sized {
    /** Size classes that are published. */
    List<String> size();

    /** Size classes that are counted; none for every size. */
    List<String> populationSize();
  }

  /** Settings of participation: the roles that count. */
  public record ParticipationShare(
      List<String> role,
      List<String> size,
      @JsonProperty("population_size") List<String> populationSize)
      implements Sized {
    public ParticipationShare {
      populationSize = Objects.requireNonNullElse(populationSize, List.of());
    }
  }

  /** Settings of assessments: the channels that count. */
  public record Assessed(
      List<String> channel,
      List<String> size,
      @JsonProperty("population_size") List<String> populationSize)
      implements Sized {
    public Assessed {
      populationSize = Objects.requireNonNullElse(populationSize, List.of());
    }
  }

  /** Settings of tax credits: codes of {@code research_theme} that count. */
  public record Credit(
      List<String> theme,
      List<String> size,
      @JsonProperty("population_size") List<String> populationSize)
      implements Sized {
    public Credit {
      populationSize = Objects.requireNonNullElse(populationSize, List.of());
    }
  }

  /** Participants in fieldlabs among the enterprises that could take part. */
  public List<Figure> coverage(Indicator indicator) {
    var settings = indicator.settings(ParticipationShare.class);
    var counted = records.inRoles(settings.role());
    return atYears(
        indicator,
        settings,
        records.participationMoments(now),
        year -> Participants.inYear(counted, records.link(), year));
  }

  /** Enterprises that did an assessment up to the end of the year. */
  public List<Figure> assessed(Indicator indicator) {
    var settings = indicator.settings(Assessed.class);
    return atYears(
        indicator,
        settings,
        records.contactMoments(now),
        year -> {
          var numbers = records.reached(settings.channel(), year, false);
          return Participants.among(numbers, records.link(), year);
        });
  }

  private List<Figure> atYears(
      Indicator indicator,
      Sized sized,
      List<Moment> moments,
      Function<Moment, Optional<Participants>> find) {
    var made = new ArrayList<Figure>();
    for (Moment year : moments) {
      if (!year.isReferenceDate()) {
        var found = find.apply(year);
        var active = found.map(Participants::active).orElse(List.of());
        double coverage = found.map(Participants::coverage).orElse(Double.NaN);
        made.addAll(shares(new MomentFigures(indicator, year), sized, active, coverage));
      }
    }
    return made;
  }

  /** Enterprises with a tax credit for research on some themes, in the years with credits. */
  public List<Figure> taxCredit(Indicator indicator, TaxCredits credits) {
    var settings = indicator.settings(Credit.class);
    var holders = credits.holders(settings.theme(), classes);
    var years = new TreeSet<>(holders.keySet());
    credits.linked().keySet().forEach(year -> years.add(Integer.valueOf(year)));
    var made = new ArrayList<Figure>();
    for (int year : years) {
      var figures = new MomentFigures(indicator, Moment.endOf(year));
      double coverage = credits.linked().getOrDefault(figures.moment().period(), Double.NaN);
      made.addAll(shares(figures, settings, holders.getOrDefault(year, List.of()), coverage));
    }
    return made;
  }

  private List<Figure> shares(
      MomentFigures figures, Sized sized, List<Enterprise> some, double coverage) {
    int year = figures.moment().year();
    var made = new ArrayList<Figure>();
    for (var cell : classes.cells(figures, sized.size(), Breakdown.TOTAL)) {
      var all = population.in(year, cell, sized.populationSize());
      if (all.isEmpty()) {
        return List.of(figures.missing(Breakdown.TOTAL, Reason.NOT_DELIVERED));
      }
      var here =
          some.stream()
              .filter(one -> RegisterPopulation.belongs(one, cell, sized.populationSize()))
              .toList();
      made.add(share(figures, cell, here, all.getAsLong(), coverage));
    }
    return made;
  }

  private static Figure share(
      MomentFigures figures, Breakdown at, List<Enterprise> some, long all, double coverage) {
    var support =
        Support.share(
            new Ingredient(figures.indicator().code(), Enterprise.count(some)),
            new Ingredient("active enterprises", Contributions.count(all), true));
    return figures.of(at, ParticipantFigures.percent(support), support.covering(coverage));
  }
}
