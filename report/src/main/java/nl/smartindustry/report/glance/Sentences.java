package nl.smartindustry.report.glance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.report.glance.Glance.LeftOutText;
import nl.smartindustry.report.glance.GlanceCells.Found;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;

/**
 * Fills the slots of sentences with what is printed. A sentence with a slot whose cell is withheld,
 * unreliable, indicative or not there is left out, and that is noted without its value.
 *
 * @param facts of the release, by the name of a slot; one without words is as a cell without figure
 * @param leftOut is added to
 */
record Sentences(
    GlanceCells cells, SentenceWords words, Map<String, String> facts, List<LeftOutText> leftOut) {
  /** The sentence; empty where its condition does not hold or a slot has no figure. */
  Optional<GlanceText> text(SentenceLayout layout) {
    for (var name : new TreeSet<>(layout.when().keySet())) {
      var found = usable(layout, name);
      if (found.isEmpty() || !layout.when().get(name).contains(found.get().says())) {
        return Optional.empty();
      }
    }
    var found = new TreeMap<String, Found>();
    for (var name : new TreeSet<>(layout.slots().keySet())) {
      usable(layout, name).ifPresent(one -> found.put(name, one));
    }
    boolean complete = found.size() == layout.slots().size() && facts(layout);
    return complete ? Optional.of(words.fill(layout, found, facts)) : Optional.empty();
  }

  private Optional<Found> usable(SentenceLayout layout, String name) {
    var address = layout.slots().get(name);
    var found = cells.find(address);
    var gap = found.isEmpty() ? Optional.of(GlanceCells.NOT_PRINTED) : found.get().gap();
    gap.map(reason -> new LeftOutText(layout.id(), address.toString(), reason))
        .filter(one -> !leftOut.contains(one))
        .ifPresent(leftOut::add);
    return gap.isPresent() ? Optional.empty() : found;
  }

  /** Whether the facts that a template names have words. */
  private boolean facts(SentenceLayout layout) {
    var names = new ArrayList<String>();
    SentenceLayout.SLOT
        .matcher(layout.text().nl())
        .results()
        .map(slot -> slot.group(1))
        .filter(facts::containsKey)
        .forEach(names::add);
    return names.stream().noneMatch(name -> facts.get(name).isEmpty());
  }
}
