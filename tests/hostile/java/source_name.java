// A class with the name of Java's own, in a package; the one to start has as long a name as a file may have.
package plums.and.pears;

class String {
    static final java.lang.String TEXT = "fine";
}

public class ANameThatIsAsLongAsAFileNameMayBeWithItsEndingAndThatGoesOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAn {
    public static void main(java.lang.String[] args) {
        System.out.println(String.TEXT);
    }
}
