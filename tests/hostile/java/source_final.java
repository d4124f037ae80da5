// A class that is final, with a main that is all that it may be beside public and static.
public final class Last {
    public static strictfp final synchronized void main(final String[] args) throws Throwable {
        System.out.println("fine");
    }
}
