package nl.smartindustry.ingest.definition;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One YAML definition with what smaller files add to it: a merge patch (RFC 7396), in which an item
 * of a list that has a name is merged with the item of that name, or put at the end. {@code null}
 * takes a key away; a list whose items have no names takes the place of the one before.
 *
 * <p>Merges the text as written, so that {@code 01} stays {@code 01}, and remembers in which file
 * and line each line of the result was written.
 */
final class Additions {
  /** What names an item of a list: the first of these keys that it has. */
  private static final List<String> NAMES =
      List.of("code", "id", "name", "table", "label", "heading", "column");

  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9_]+");

  private final Yaml yaml = new Yaml();
  private final Map<Node, String> files = new IdentityHashMap<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();

  private Additions() {}

  /**
   * Merges definitions that were found to be plain YAML.
   *
   * @param name of the whole definition
   * @param parts the smaller files by name, in their order
   */
  static Merged merge(String name, String whole, Map<String, String> parts) {
    var additions = new Additions();
    var said = new ArrayList<String>();
    Node merged = additions.compose(name, whole);
    for (var part : parts.entrySet()) {
      var addition = additions.compose(part.getKey(), part.getValue());
      if (addition.getNodeId() != merged.getNodeId()) {
        throw Refusal.definitions(
            "Definition '%s': found a %s at the top (a %s, as in '%s')",
            part.getKey(), addition.getNodeId(), merged.getNodeId(), name);
      }
      merged = additions.merged(merged, addition, "");
      said.add(sentence(name, part.getKey(), additions.added, additions.changed));
      additions.added.clear();
      additions.changed.clear();
    }
    return Merged.of(merged, additions.files, said);
  }

  private Node compose(String file, String text) {
    var node = yaml.compose(new StringReader(text));
    writtenIn(file, node);
    return node;
  }

  private void writtenIn(String file, Node node) {
    files.put(node, file);
    if (node instanceof ScalarNode scalar && LEADING_ZERO.matcher(scalar.getValue()).matches()) {
      scalar.setTag(Tag.STR); // it would be written as '01' with a tag
    }
    Merged.children(node).forEach(child -> writtenIn(file, child));
  }

  private Node merged(Node before, Node after, String at) {
    if (before instanceof MappingNode table && after instanceof MappingNode patch) {
      return table(table, patch, at);
    }
    if (before instanceof SequenceNode list
        && after instanceof SequenceNode items
        && !items.getValue().isEmpty()
        && items.getValue().stream().allMatch(item -> name(item).isPresent())) {
      return list(list, items, at);
    }
    if (before instanceof ScalarNode one
        && after instanceof ScalarNode other
        && one.getValue().equals(other.getValue())) {
      return before;
    }
    changed.add(at);
    return after;
  }

  private Node table(MappingNode table, MappingNode patch, String at) {
    var merged = new ArrayList<>(table.getValue());
    var places = new HashMap<String, Integer>();
    merged.forEach(tuple -> places.put(text(tuple.getKeyNode()), places.size()));
    for (var tuple : patch.getValue()) {
      var key = text(tuple.getKeyNode());
      var place = places.get(key);
      if (place == null) {
        added.add(under(at, key));
        merged.add(tuple);
      } else if (Tag.NULL.equals(tuple.getValueNode().getTag())) {
        changed.add(under(at, key));
        merged.set(place, null);
      } else {
        var before = merged.get(place);
        var value = merged(before.getValueNode(), tuple.getValueNode(), under(at, key));
        merged.set(place, new NodeTuple(before.getKeyNode(), value));
      }
    }
    merged.removeIf(Objects::isNull);
    return inPlaceOf(
        table,
        new MappingNode(
            table.getTag(),
            true,
            merged,
            table.getStartMark(),
            table.getEndMark(),
            FlowStyle.BLOCK));
  }

  private Node list(SequenceNode list, SequenceNode items, String at) {
    var merged = new ArrayList<>(list.getValue());
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < merged.size(); i++) {
      var place = i;
      name(merged.get(i)).ifPresent(name -> places.merge(name, place, (one, other) -> -1));
    }
    for (var item : items.getValue()) {
      var name = name(item).orElseThrow();
      var place = places.get(name);
      if (place == null) {
        added.add(under(at, name));
        merged.add(item);
      } else if (place < 0) {
        throw Refusal.definitions(
            "Definition '%s', line %d: more than one item is called '%s' (one, to be changed)",
            files.get(item), item.getStartMark().getLine() + 1, name);
      } else {
        merged.set(place, merged(merged.get(place), item, under(at, name)));
      }
    }
    return inPlaceOf(
        list,
        new SequenceNode(
            list.getTag(), true, merged, list.getStartMark(), list.getEndMark(), FlowStyle.BLOCK));
  }

  private Node inPlaceOf(Node before, Node merged) {
    files.put(merged, files.get(before));
    return merged;
  }

  private static Optional<String> name(Node item) {
    if (!(item instanceof MappingNode table)) {
      return Optional.empty();
    }
    var texts = new HashMap<String, String>();
    for (var tuple : table.getValue()) {
      if (tuple.getValueNode() instanceof ScalarNode value) {
        texts.put(text(tuple.getKeyNode()), value.getValue());
      }
    }
    return NAMES.stream().filter(texts::containsKey).findFirst().map(texts::get);
  }

  private static String text(Node key) {
    return key instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String under(String at, String name) {
    return at.isEmpty() ? name : at + "/" + name;
  }

  /** What a smaller file does, for the operator. */
  static String sentence(String name, String part, List<String> added, List<String> changed) {
    return "%s to '%s': adds %s; changes %s".formatted(part, name, some(added), some(changed));
  }

  private static String some(List<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }
}
