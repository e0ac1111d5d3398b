import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Reads XMI with UIMA's own Java library, strictly, and prints a line of tab-separated facts for every span and relation. */
public class UimaReader {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    File root = new File(arguments[0]);
    TypeSystemDescription types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(new File(root, "TypeSystem.xml")));
    types.resolveImports();
    CAS cas = CasCreationUtils.createCas(types, null, null);
    for (File reviewer : root.listFiles(File::isDirectory)) {
      for (File file : reviewer.listFiles()) {
        cas.reset();
        try (InputStream stream = new FileInputStream(file)) {
          XmiCasDeserializer.deserialize(stream, cas, false);
        }
        String where = reviewer.getName() + "/" + file.getName().replaceAll("\\.xmi$", "");
        out.println("document\t" + where);
        for (AnnotationFS each : all(cas, "webanno.custom.Entity")) {
          out.println("span\t" + where + "\t" + text(each, "label") + "\t" + escaped(each.getCoveredText()));
        }
        for (AnnotationFS each : all(cas, "webanno.custom.Relation")) {
          AnnotationFS from = (AnnotationFS) reference(each, "Governor");
          AnnotationFS to = (AnnotationFS) reference(each, "Dependent");
          out.println(
              "relation\t" + where + "\t" + text(each, "label") + "\t" + escaped(from.getCoveredText())
                  + "\t" + escaped(to.getCoveredText()));
        }
      }
    }
    out.flush();
  }

  private static List<AnnotationFS> all(CAS cas, String name) {
    Type type = cas.getTypeSystem().getType(name);
    List<AnnotationFS> found = new ArrayList<>();
    for (AnnotationFS each : cas.getAnnotationIndex(type)) found.add(each);
    return found;
  }

  private static String text(FeatureStructure of, String name) {
    Feature feature = of.getType().getFeatureByBaseName(name);
    return of.getFeatureValueAsString(feature);
  }

  private static FeatureStructure reference(FeatureStructure of, String name) {
    return of.getFeatureValue(of.getType().getFeatureByBaseName(name));
  }

  /** As code units in hexadecimal, so that nothing between two programs can change it. */
  private static String escaped(String text) {
    StringBuilder digits = new StringBuilder();
    for (char unit : text.toCharArray()) digits.append(String.format("%04x", (int) unit));
    return digits.toString();
  }
}
