package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links between the documents. */
class LinksTest {
  private static final Path TOP = Path.of("..");
  private static final Pattern LINK =
      Pattern.compile("]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern BUILT =
      Pattern.compile("\\.\\./(?:.*/)?(?:target|\\.git|warehouse)/.*");

  @Test
  void everyRelativeLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
    var dead = new ArrayList<String>();
    for (Path page : pages()) {
      for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
        var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        if (!Files.exists(target)
            || link.group(2) != null && !headings(target).contains(link.group(2))) {
          dead.add(TOP.relativize(page) + ": " + link.group());
        }
      }
    }
    assertThat(pages()).hasSizeGreaterThan(30);
    assertThat(dead).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !BUILT.matcher(file.toString()).matches())
          .toList();
    }
  }

  /** The headings of a page as the ends of links: lower case, hyphens, no signs. */
  private static List<String> headings(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(found -> found.group(1).strip().toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .toList();
  }
}
