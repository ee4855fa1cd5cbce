package nl.smartindustry.report.night;

import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.cell.LayoutExamples;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RuleExamples;
import nl.smartindustry.report.glance.SentenceExamples;
import nl.smartindustry.transform.survey.wave.IndicatorExamples;

/** Tries the examples beside all definitions, each by what a night does with it; without Spark. */
public record DefinitionExamples(Definitions definitions) {
  /** How each kind of definitions fared; what is wrong in the definitions themselves is refused. */
  public List<Tried> tried() {
    var phases = Phases.load(definitions);
    var layouts = LayoutCatalogue.load(definitions);
    layouts.checkRules();
    return List.of(
        LayoutExamples.of(definitions, layouts),
        rules(layouts),
        IndicatorExamples.of(definitions, phases.transform().catalogue()),
        SentenceExamples.of(definitions, phases.report().glance(), phases.report().catalogue()));
  }

  private Tried rules(LayoutCatalogue layouts) {
    var tables = new TreeMap<String, SourceLayout>();
    layouts.sources().values().forEach(one -> tables.putIfAbsent(one.layout().table(), one));
    return tables.values().parallelStream()
        .map(one -> RuleExamples.of(definitions, one.rules(), one.contract()))
        .reduce(Tried::and)
        .orElseThrow();
  }
}
