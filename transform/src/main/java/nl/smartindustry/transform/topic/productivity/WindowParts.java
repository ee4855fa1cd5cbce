package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.method.decomposition.AdopterSums;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.Members;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.decomposition.ProductivityMoments;
import nl.smartindustry.transform.method.decomposition.Window;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic.Windows;

/**
 * The parts of the change over one window: of all and of each branch by every method, of all by the
 * use of each technology. Whatever the weights, each decomposition adds up or the night ends.
 */
final class WindowParts implements Part.Source {
  private final UnitWindow window;
  private final Microdata production;
  private final Windows asked;
  private final List<Division> divisions = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * What is taken apart.
   *
   * @param adopters per row of the panel; empty where it is by every method
   */
  private record Division(Breakdown at, Members members, Optional<AdopterGroup[]> adopters) {}

  WindowParts(UnitWindow window, Microdata production, Adoption adoption, Windows asked) {
    this.window = window;
    this.production = production;
    this.asked = asked;
    divide(adoption);
    for (var division : divisions) {
      for (var decomposed : decomposed(division, window.panel())) {
        decomposed.parts().keySet().forEach(part -> parts.add(part(division, decomposed, part)));
      }
    }
  }

  private void divide(Adoption adoption) {
    var years = Window.of(window.panel(), window.years().from(), window.years().to());
    var everyone = years.members(row -> true);
    divisions.add(new Division(Breakdown.TOTAL, everyone, Optional.empty()));
    for (var technology : asked.technologies()) {
      divisions.add(
          new Division(
              Breakdown.TOTAL.withTechnology(technology),
              everyone,
              Optional.of(groups(adoption, technology))));
    }
    var activity = production.codes("activity");
    for (int a = 0; a < activity.levels().size(); a++) {
      int branch = a;
      var members = years.members(row -> activity.of()[window.lead(row)] == branch);
      var at = Breakdown.TOTAL.withActivity(activity.levels().get(a));
      divisions.add(new Division(at, members, Optional.empty()));
    }
  }

  /** A unit uses a technology where one of its enterprises does. */
  private AdopterGroup[] groups(Adoption adoption, String technology) {
    var enterprises = production.codes("enterprise");
    var groups = new AdopterGroup[window.panel().size()];
    for (int row = 0; row < groups.length; row++) {
      int year = (int) window.panel().period()[row];
      groups[row] =
          Arrays.stream(window.records().get(row))
              .mapToObj(k -> adoption.group(enterprises.level(k), technology, year))
              .min(Comparator.naturalOrder())
              .orElseThrow();
    }
    return groups;
  }

  private List<Decomposed> decomposed(Division division, Panel panel) {
    var members = division.members();
    if (division.adopters().isPresent()) {
      return List.of(AdopterSums.of(panel, members, division.adopters().get()).decomposed());
    }
    var moments = ProductivityMoments.of(panel, members);
    return asked.methods().stream().map(method -> method.of(moments)).toList();
  }

  private Part part(Division division, Decomposed decomposed, Component component) {
    var members = division.members();
    var own =
        switch (component) {
          case ENTRY -> Arrays.stream(members.entrants());
          case EXIT -> Arrays.stream(members.exits());
          case WITHIN_ADOPTERS, SHIFT_TO_ADOPTERS -> stayers(division, AdopterGroup.ADOPTER);
          case WITHIN_NON_ADOPTERS -> stayers(division, AdopterGroup.NON_ADOPTER);
          case WITHIN_UNKNOWN, SHIFT_TO_UNKNOWN -> stayers(division, AdopterGroup.UNKNOWN);
          default -> Arrays.stream(members.stayersTo());
        };

    double population =
        IntStream.concat(Arrays.stream(members.stayersTo()), Arrays.stream(members.entrants()))
            .mapToDouble(row -> window.panel().weight()[row])
            .sum();
    return new Part(
        division.at(),
        decomposed.method(),
        component,
        new Part.Members(
            members.rows().count() - members.stayersFrom().length,
            ProductionPanel.contributors(production, own.map(window::lead)),
            Math.round(population),
            members.rows().allMatch(row -> window.panel().weight()[row] == 1)));
  }

  private static IntStream stayers(Division division, AdopterGroup group) {
    var groups = division.adopters().orElseThrow();
    return Arrays.stream(division.members().stayersTo()).filter(row -> groups[row] == group);
  }

  @Override
  public List<Part> parts() {
    return Collections.unmodifiableList(parts);
  }

  @Override
  public double[] with(double[] weights) {
    var panel = window.weighing(production, asked.labour(), weights);
    return divisions.stream()
        .flatMap(division -> decomposed(division, panel).stream())
        .flatMapToDouble(one -> one.parts().values().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  /** Who could not be counted, over all branches. */
  Members everyone() {
    return divisions.get(0).members();
  }

  UnitWindow window() {
    return window;
  }
}
