package nl.smartindustry.ingest.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a user may have meant with a name that is not known. */
public final class Known {
  /** So many names are read at a glance. */
  private static final int ALL = 20;

  private static final int NEAREST = 6;
  private static final LevenshteinDistance CHANGES = LevenshteinDistance.getDefaultInstance();

  private Known() {}

  /** For the end of a sentence: all names that there are, or of many those that resemble it. */
  public static String of(String asked, Collection<String> names) {
    return names.size() <= ALL
        ? "(known: %s)".formatted(names)
        : "(nearest of %d: %s)".formatted(names.size(), nearest(asked, names));
  }

  /** The names that most resemble a text: first those that begin with it, or it with them. */
  public static List<String> nearest(String asked, Collection<String> names) {
    return names.stream()
        .distinct()
        .sorted(
            Comparator.<String, Boolean>comparing(name -> !beginAlike(asked, name))
                .thenComparing(name -> changes(asked, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST)
        .toList();
  }

  /** Signs put in, left out or changed between two names. */
  static int changes(String one, String other) {
    return CHANGES.apply(one, other);
  }

  private static boolean beginAlike(String one, String other) {
    return !one.isEmpty() && (one.startsWith(other) || other.startsWith(one));
  }
}
