package nl.smartindustry.ingest.definition;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A definition with what smaller files add to it.
 *
 * @param places where its lines were written; one that is not there, where the one above was
 * @param said what was added and changed, a sentence for each file
 */
record Merged(String text, NavigableMap<Integer, Place> places, List<String> said) {
  /** A line of a definition, from 1, or 0 for all of it. */
  record Place(String file, int line) {
    @Override
    public String toString() {
      return "Definition '%s'%s".formatted(file, line > 0 ? ", line " + line : "");
    }
  }

  /** One whose lines were not remembered. */
  Merged(String text, List<String> said) {
    this(text, new TreeMap<>(), said);
  }

  /**
   * A tree as text.
   *
   * @param files in which each node of the tree was written
   */
  static Merged of(Node tree, Map<Node, String> files, List<String> said) {
    var yaml = new Yaml(options());
    var text = new StringWriter();
    yaml.serialize(tree, text);
    var places = new TreeMap<Integer, Place>();
    // What stands side by side in the tree and in its text read once more was written together.
    place(tree, yaml.compose(new StringReader(text.toString())), files, places);
    return new Merged(text.toString(), places, said);
  }

  Optional<Place> place(int line) {
    return Optional.ofNullable(places.floorEntry(line)).map(Map.Entry::getValue);
  }

  /** The lines, from 1, on which the items of a list begin. */
  static List<Integer> lines(String list) {
    return children(new Yaml().compose(new StringReader(list))).stream().map(Merged::line).toList();
  }

  /** The keys and values of a table, the items of a list. */
  static List<Node> children(Node node) {
    if (node instanceof MappingNode table) {
      var children = new ArrayList<Node>();
      for (var tuple : table.getValue()) {
        children.add(tuple.getKeyNode());
        children.add(tuple.getValueNode());
      }
      return children;
    }
    return node instanceof SequenceNode list ? list.getValue() : List.of();
  }

  private static void place(
      Node node, Node written, Map<Node, String> files, Map<Integer, Place> places) {
    places.put(line(written), new Place(files.get(node), line(node)));
    var children = children(node);
    var others = children(written);
    for (int i = 0; i < children.size(); i++) {
      place(children.get(i), others.get(i), files, places);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static DumperOptions options() {
    var options = new DumperOptions();
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    return options;
  }
}
