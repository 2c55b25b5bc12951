import java.util.*;
public class RecordTower implements Agent {
  record N(N a, N b) {}
  sealed interface S permits X, Y {} record X(S s) implements S {} record Y(int v) implements S {}
  static int d(S s){ return switch(s){ case X(X(var q)) -> 2+d(q); case X(var q) -> 1+d(q); case Y(int v) when v>5 -> v; case Y y -> y.v(); }; }
  public String handle(String message, Context context) throws Exception { S s=new Y(7); for(int i=0;i<50;i++) s=new X(s); int k=d(s); N n=null; for(int i=0;i<60;i++) n=new N(n,n); return k+" "+n.hashCode()+n.equals(new N(n,n)); }
}
