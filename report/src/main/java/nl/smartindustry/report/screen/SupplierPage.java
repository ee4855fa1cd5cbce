package nl.smartindustry.report.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.report.run.ProductVersion;
import nl.smartindustry.report.screen.Document.Grid;
import nl.smartindustry.report.screen.Document.Part;
import nl.smartindustry.report.screen.Document.Verdict;
import nl.smartindustry.report.screen.Problem.Action;

/**
 * What a supplier reads of a screened file: the verdict, counts, problems with where they are and
 * how they are mended, and what is expected.
 *
 * @param called what the source is called
 * @param list the name of the file with all places; empty where there is none
 */
record SupplierPage(Screening screening, ScreenTexts texts, String called, String list) {
  private static final Pattern DELIVERY =
      Pattern.compile("^Source '[^']*', period '[^']*', delivery '[^']*': ");
  private static final int SHORT = 12;
  private static final int SECTIONS = 40;
  private static final int COLUMNS = 500;

  Document document() {
    var parts = new ArrayList<Part>();
    screening.counts().ifPresent(counts -> parts.add(counts(counts)));
    var sections = new ProblemParts(screening, texts);
    boolean rejected = !screening.problems().by(Action.QUARANTINED).isEmpty();
    var first = rejected ? List.of(texts.word("first_error")) : List.<String>of();
    part(parts, "mend_part", first, sections.toMend());
    part(parts, "check_part", List.of(), sections.toCheck());
    part(parts, "corrected_part", List.of(), sections.corrected());
    parts.add(next());
    parts.add(facts());
    said(!sections.toMend().isEmpty() || !sections.toCheck().isEmpty()).ifPresent(parts::add);
    parts.add(columns());
    var title = texts.word("title", "bestand", screening.file().name());
    var under =
        texts.word("delivered", "bron", called, "periode", screening.file().asked().period());
    var top = new Document.Top(title, under, texts.word("about"), texts.word("skip"));
    return new Document(texts.language(), top, verdict(), parts);
  }

  /** The kinds of errors under one heading; of very many the worst. */
  private void part(List<Part> parts, String heading, List<String> words, List<Part> sections) {
    if (sections.isEmpty()) {
      return;
    }
    parts.add(new Part(2, texts.word(heading), words, Grid.NONE));
    parts.addAll(sections.subList(0, Math.min(SECTIONS, sections.size())));
    if (sections.size() > SECTIONS) {
      var more = texts.word("many", "aantal", texts.number(sections.size() - SECTIONS));
      var last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.level(), last.heading(), List.of(more), last.grid()));
    }
  }

  private Verdict verdict() {
    var ending = screening.ending();
    if (ending.refusal() != null) {
      return new Verdict("fout", "\u2717", refused());
    }
    if (ending.held() != null) {
      return new Verdict("fout", "\u2717", shared("held", limit()));
    }
    var counts = screening.counts().orElseThrow();
    if (counts.quarantined() + counts.duplicates() > 0) {
      return new Verdict("let-op", "!", texts.word("some", of(counts)));
    }
    boolean fine = ending.code() == ExitCode.PUBLISHED && screening.mismatches().isEmpty();
    return fine
        ? new Verdict("goed", "\u2713", texts.word("accepted"))
        : new Verdict("let-op", "!", texts.word("remarks"));
  }

  private String refused() {
    var parts = new ProblemParts(screening, texts);
    var broken = screening.problems().by(Action.REFUSED).stream().map(parts::wrong);
    var why = screening.counts().isPresent() ? broken.findFirst() : parts.unreadable();
    if (why.isPresent()) {
      return texts.word("refused_why", "reden", small(why.get()));
    }
    if (screening.counts().isEmpty()) {
      return texts.word("refused");
    }
    var accept = screening.file().source().layout().accept();
    return shared("refused_share", accept.mandatory() ? limit() : accept.refuseLimit());
  }

  private static String small(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private double limit() {
    return screening.file().source().layout().accept().quarantineLimit();
  }

  private String shared(String word, double most) {
    var percent = BigDecimal.valueOf(most).movePointRight(2).stripTrailingZeros();
    var bound = texts.language().figure(percent, Math.max(0, percent.scale()));
    var counts = screening.counts().orElseThrow();
    return texts.word(word, of(counts)).replace("{grens}", bound);
  }

  private String[] of(RecordCounts counts) {
    var wrong = texts.number(counts.quarantined() + counts.duplicates());
    return new String[] {"fout", wrong, "alle", texts.number(counts.read())};
  }

  private Part facts() {
    var file = screening.file();
    var bytes = texts.word("bytes", "aantal", texts.number(file.identity().bytes()));
    var rows =
        List.of(
            List.of(texts.word("file"), file.name()),
            List.of(texts.word("source"), called),
            List.of(texts.word("period"), file.asked().period()),
            List.of(texts.word("size"), bytes),
            List.of(texts.word("sha256"), file.identity().sha256()),
            List.of(texts.word("layout"), fingerprint()),
            List.of(texts.word("program"), ProductVersion.current()));
    var heading = texts.word("facts");
    return new Part(2, heading, List.of(), Grid.terms(heading, rows));
  }

  private String fingerprint() {
    var whole = screening.file().source().fingerprint();
    return whole.substring(0, Math.min(whole.length(), whole.indexOf('-') + 1 + SHORT));
  }

  private Part counts(RecordCounts counts) {
    var rows =
        List.of(
            row("unchanged", counts.accepted() - counts.corrected()),
            row("corrected", counts.corrected()),
            row("quarantined", counts.quarantined()),
            row("duplicates", counts.duplicates()),
            row("read", counts.read()));
    var problems = screening.problems();
    var judged = new ArrayList<String>();
    if (problems.hold() > 0) {
      judged.add(judged("judged_good", problems.hold()));
    }
    if (problems.open() > 0) {
      judged.add(judged("judged_open", problems.open()));
    }
    var grid = new Grid(texts.word("counts_caption"), List.of(), rows, true);
    return new Part(2, texts.word("counts"), judged, grid);
  }

  private String judged(String word, long count) {
    return texts.word(word, "aantal", texts.number(count));
  }

  private List<String> row(String word, long count) {
    return List.of(texts.word(word), texts.number(count));
  }

  private Part next() {
    boolean done = screening.ending().code() == ExitCode.PUBLISHED;
    var words = new ArrayList<>(List.of(texts.word(done ? "next_done" : "next_mend")));
    if (!list.isEmpty()) {
      words.add(texts.word("list", "bestand", list));
    }
    return new Part(2, texts.word("next_part"), words, Grid.NONE);
  }

  /** What the program says of the file as a whole; a sentence on a rule stands with its problem. */
  private Optional<Part> said(boolean explained) {
    var words = new ArrayList<>(screening.remarks());
    words.removeIf(one -> one.startsWith("Delivery '"));
    var refusal = screening.ending().refusal();
    if (refusal != null && screening.counts().isEmpty()) {
      words.add(DELIVERY.matcher(refusal.getMessage()).replaceFirst(""));
    }
    var open = explained ? texts.word("said_open") : "";
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(2, texts.word("said_part"), "en", words, Grid.NONE, open));
  }

  private Part columns() {
    var words = new ColumnWords(screening.file().source(), texts);
    var rows =
        words.columns().stream()
            .limit(COLUMNS)
            .map(
                column ->
                    List.of(
                        ColumnWords.name(column),
                        texts.word(column.optional() ? "optional" : "needed"),
                        words.expected(column)))
            .collect(Collectors.toList());
    var heads = List.of(texts.word("column"), texts.word("presence"), texts.word("content"));
    var heading = texts.word("columns_part");
    var open = texts.word("columns_open", "aantal", texts.number(rows.size()));
    return new Part(2, heading, "", List.of(), new Grid(heading, heads, rows, false), open);
  }
}
