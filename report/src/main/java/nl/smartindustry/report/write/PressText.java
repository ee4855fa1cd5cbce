package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.glance.GlanceText;

/** The version for the press as plain text: what must be seen first, three lines, the release. */
record PressText(Annex annex) {
  String text() {
    var lines = new ArrayList<>(annex.warnings());
    annex.glance().press().stream().map(GlanceText::text).forEach(lines::add);
    lines.add(annex.word("press_source").replace("{uitgave}", annex.release()));
    return String.join("\n", List.copyOf(lines)) + "\n";
  }
}
