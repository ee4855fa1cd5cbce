package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * YAML without references: one document of lists, tables and texts. Tags, which make other kinds of
 * value, and anchors, with which a few lines unfold to gigabytes, are refused; the reader would
 * otherwise pass the first by and take the second for a text.
 */
final class PlainYaml extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  @Override
  protected YAMLParser _createParser(Reader text, IOContext context) {
    return new Plain(context, this, text);
  }

  private static final class Plain extends YAMLParser {
    private boolean begun;

    Plain(IOContext context, PlainYaml yaml, Reader text) {
      super(
          context,
          yaml._parserFeatures,
          yaml._yamlParserFeatures,
          yaml._loaderOptions,
          yaml._objectCodec,
          text);
    }

    @Override
    protected Event getEvent() throws IOException {
      var event = super.getEvent();
      if (event instanceof NodeEvent node && node.getAnchor() != null) {
        throw refusal(event, "anchors and aliases (& and *) are not read");
      }
      if (tagged(event)) {
        throw refusal(event, "tags (!) are not read");
      }
      if (event instanceof DocumentStartEvent) {
        if (begun) {
          throw refusal(event, "a second document begins (one in a file)");
        }
        begun = true;
      }
      return event;
    }

    private static boolean tagged(Event event) {
      return (event instanceof ScalarEvent text && text.getTag() != null)
          || (event instanceof CollectionStartEvent start && start.getTag() != null);
    }

    private JsonParseException refusal(Event event, String sentence) {
      return new JsonParseException(this, sentence, _locationFor(event.getStartMark()));
    }
  }
}
