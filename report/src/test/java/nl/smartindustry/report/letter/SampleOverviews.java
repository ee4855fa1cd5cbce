package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.smartindustry.report.letter.ActionTable.ActionRow;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow;

/** Invented actions and fieldlabs: without evidence, with few participants, merged and ended. */
final class SampleOverviews {
  private SampleOverviews() {}

  static List<ActionRow> actions() {
    var statuses = List.of("4", "2", "3", "1", "2", "0", "5");
    var rows = new ArrayList<ActionRow>();
    for (int i = 1; i <= 14; i++) {
      var columns = new HashMap<String, Object>();
      columns.put("action", "ACT%02d".formatted(i));
      columns.put("line", (long) (1 + (i - 1) / 5));
      columns.put("title_nl", "[synthetische titel actie %02d]".formatted(i));
      columns.put("owner", i % 2 == 0 ? "Organisatie B" : "Ministerie A");
      columns.put("status", statuses.get(i % 7));
      columns.put("milestones_achieved", (long) (i % 4));
      columns.put("milestones_due", (long) (i % 4 + i % 2));
      columns.put("milestones_planned", (long) (i % 4 + 2));
      columns.put("delay_median", i == 4 ? null : 10.0 * i);
      columns.put("planned_from", i == 4 ? null : "2022-0%d-01".formatted(1 + i % 9));
      columns.put("planned_to", i == 4 ? null : "2025-12-31");
      columns.put("achieved_from", i == 5 ? null : "2023-02-01");
      columns.put("achieved_to", i == 5 ? null : "2024-0%d-15".formatted(1 + i % 9));
      columns.put("open_links", i == 9 ? List.of("outcome", "input") : null);
      columns.put("evidence_kind", i == 9 ? null : i % 2 == 0 ? "document" : "kamerstuk");
      columns.put("evidence_id", i == 9 ? null : "syn-%d".formatted(100 + i));
      columns.put(
          "evidence_date",
          i == 9 ? null : i == 4 ? "2024-02-01" : "2025-01-%02d".formatted(i + 10));
      columns.put("evidence_recent", i != 4 && i != 9);
      columns.put(
          "note",
          i == 6 ? "Niet geplande mijlpaal: M06.7. " + "De planning is herzien. ".repeat(7) : null);
      rows.add(ActionRow.from(columns::get));
    }
    return rows;
  }

  static List<FieldlabRow> fieldlabs() {
    var regions = List.of("NL1", "NL2", "NL3", "NL4");
    var rows = new ArrayList<FieldlabRow>();
    for (int i = 1; i <= 12; i++) {
      boolean few = i == 3 || i == 8;
      var columns = new HashMap<String, Object>();
      columns.put("fieldlab_id", "FL%03d".formatted(i));
      columns.put("name", "Synthetisch fieldlab %02d".formatted(i));
      columns.put("place", "Plaats " + i);
      columns.put(
          "theme", i % 3 == 0 ? "flexible manufacturing,smart products" : "digital factory");
      columns.put("type", (long) (1 + i % 4));
      columns.put(
          "status", i == 11 ? "gefuseerd" : i == 12 ? "beeindigd" : i == 5 ? "opstart" : "actief");
      columns.put("started", i == 7 ? null : "20%d-0%d-01".formatted(15 + i % 9, 1 + i % 9));
      columns.put("nuts1", regions.get(i % 4));
      columns.put("participants", few ? null : (long) (5 * i));
      columns.put("participants_reason", few ? "too_few_contributors" : null);
      columns.put("sme_share", few ? null : 60.0 + i);
      columns.put("sme_share_reason", few ? "too_few_contributors" : null);
      columns.put("funding_total", i == 8 ? null : 1.15 * i);
      columns.put("funding_public", 0.45 * i);
      columns.put("funding_reason", i == 8 ? "dominant_contributor" : null);
      rows.add(FieldlabRow.from(columns::get));
    }
    return rows;
  }
}
