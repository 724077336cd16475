import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Reads YAML documents with NUL between them using SnakeYAML; prints one line of type-tagged JSON for each. */
class ReadYaml {
  public static void main(String[] arguments) throws Exception {
    LoaderOptions options = new LoaderOptions();
    // It gives up after 50 aliases by default; 200 agents that repeat one anchor are more.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    String documents = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    for (String text : documents.split("\0", -1)) output.println(read(options, text));
    output.flush();
  }

  private static String read(LoaderOptions options, String text) {
    try {
      DumperOptions unused = new DumperOptions();
      Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
      return tagged(yaml.load(text));
    } catch (RuntimeException error) {
      return member("error", quoted(String.valueOf(error.getMessage())));
    }
  }

  private static String tagged(Object value) {
    if (value == null) return "null";
    if (value instanceof String) return quoted((String) value);
    if (value instanceof Boolean) return member("boolean", value.toString());
    if (value instanceof Double) {
      return member("float", quoted(String.format("%016x", Double.doubleToLongBits((Double) value))));
    }
    if (value instanceof Number) return member("integer", quoted(value.toString()));
    if (value instanceof List) return joined(((List<?>) value).stream().map(ReadYaml::tagged));
    if (value instanceof Map) {
      return member("map", joined(((Map<?, ?>) value).entrySet().stream()
          .map(entry -> "[" + tagged(entry.getKey()) + "," + tagged(entry.getValue()) + "]")));
    }
    return member("other", quoted(value.getClass().getName() + " " + value));
  }

  private static String joined(Stream<String> items) {
    return items.collect(Collectors.joining(",", "[", "]"));
  }

  private static String member(String key, String json) {
    return "{" + quoted(key) + ":" + json + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit >= ' ' && unit != '"' && unit != '\\') json.append(unit);
      else json.append(String.format("\\u%04x", (int) unit));
    }
    return json.append('"').toString();
  }
}
