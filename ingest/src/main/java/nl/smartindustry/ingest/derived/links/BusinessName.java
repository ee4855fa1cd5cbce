package nl.smartindustry.ingest.derived.links;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A name as it is compared: lower case, without accents, points and legal form, its words in
 * alphabetical order, so that {@code Bakkerij Jansen B.V.} and {@code JANSEN BAKKERIJ} are equal.
 *
 * @param words in alphabetical order; empty when nothing of the name is left
 */
record BusinessName(List<String> words) {
  /** Letters by which two names must share a word's beginning to be compared at all. */
  private static final int BLOCK = 4;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)\\.?|\\.");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  BusinessName {
    words = List.copyOf(words);
  }

  /**
   * Words that do not distinguish names: legal forms and articles, themselves without points and
   * accents.
   */
  record Silent(Set<String> words) implements Serializable {
    private static final String LIST = "legal_form_words";

    /** The definition file they stand in. */
    static final String PATH = "codelists/" + LIST + ".csv";

    Silent {
      words = Set.copyOf(words);
    }

    static Silent load(Definitions definitions) {
      return new Silent(Set.copyOf(definitions.codelist(LIST).codes()));
    }
  }

  static BusinessName of(String text, Silent silent) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var lower = POINTS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    var words = new ArrayList<String>();
    for (String word : OTHER.split(lower)) {
      if (!word.isEmpty() && !silent.words().contains(word)) {
        words.add(word);
      }
    }
    words.sort(null);
    return new BusinessName(words);
  }

  /** What two names must have in common to be compared: the beginning of a word. */
  Set<String> blocks() {
    var blocks = new TreeSet<String>();
    words.forEach(word -> blocks.add(word.substring(0, Math.min(BLOCK, word.length()))));
    return blocks;
  }

  /**
   * How alike two names are, from 0 to 1, equal.
   *
   * @see "Winkler (1990), String comparator metrics and enhanced decision rules"
   */
  double similarity(BusinessName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    return SIMILARITY.apply(String.join(" ", words), String.join(" ", other.words));
  }
}
