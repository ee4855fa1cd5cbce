package nl.smartindustry.report.write;

import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.glance.Glance;
import nl.smartindustry.report.glance.Glance.Card;
import nl.smartindustry.report.glance.GlanceText;
import nl.smartindustry.report.table.Labels;

/**
 * What is said at one glance as HTML. Each figure names the printed cell it is in {@code
 * data-cell}.
 *
 * @param links where a table is that a text speaks of, with {@code %s} for its id; empty for
 *     nowhere
 */
public record GlanceHtml(Glance glance, Labels labels, Optional<String> links) {
  /** The sentences and the cards. */
  public void write(Markup html) {
    html.element(
        "section id=oogopslag class=oogopslag aria-labelledby=oogopslag-titel",
        section -> {
          var alone = links.isEmpty();
          var heading = alone ? "h1" : "h2";
          section.element(
              heading + " id=oogopslag-titel", labels.word(alone ? "factsheet" : "glance"));
          if (!glance.sentences().isEmpty()) {
            section.line().element("ul class=zinnen", this::sentences).line();
          }
          section.element("ul class=kaarten", this::cards).line();
        });
    html.line();
  }

  /** The questions with their answers. */
  public void questions(Markup html) {
    html.element(
        "section id=vragen class=vragen aria-labelledby=vragen-titel",
        section -> {
          section.element("h2 id=vragen-titel", labels.word("questions"));
          for (var one : glance.questions()) {
            section.line().element("h3", one.question());
            section.element("p", answer -> text(answer, one.answer()));
          }
        });
    html.line();
  }

  private void sentences(Markup list) {
    for (var sentence : glance.sentences()) {
      list.line().element("li", item -> text(item, sentence));
    }
  }

  private void text(Markup html, GlanceText text) {
    text.pieces().forEach(piece -> piece(html, piece));
    if (!text.tables().isEmpty()) {
      html.text(" ").element("span class=vindplaats", where -> where(where, text));
    }
  }

  private static void piece(Markup html, GlanceText.Piece piece) {
    if (piece.cell().isEmpty()) {
      html.text(piece.text());
    } else {
      html.element("span", piece.text(), "data-cell", piece.cell());
    }
  }

  /** {@code (tabel 1, tabel 5)}. */
  private void where(Markup html, GlanceText text) {
    html.text("(");
    for (int i = 0; i < text.tables().size(); i++) {
      var table = text.tables().get(i);
      var label =
          table.label().substring(0, 1).toLowerCase(Locale.ROOT) + table.label().substring(1);
      html.text(i == 0 ? "" : ", ");
      if (links.isPresent()) {
        html.element("a", label, "href", links.get().formatted(table.id()));
      } else {
        html.text(label);
      }
    }
    html.text(")");
  }

  private void cards(Markup list) {
    glance.cards().forEach(card -> list.line().element("li class=kaart", item -> card(item, card)));
  }

  private static void card(Markup html, Card card) {
    html.element("span class=kop", card.heading()).text(" ");
    html.element(
        "span class=" + (card.present() ? "cijfer" : "geen"), at -> piece(at, card.figure()));
    if (card.present()) {
      html.text(" ").element("span class=woord", card.change());
      html.text(" ").element("span class=bij", card.note());
    }
    card.drawing()
        .ifPresent(drawing -> html.element("span class=lijn", at -> at.raw(drawing.svg())));
  }
}
