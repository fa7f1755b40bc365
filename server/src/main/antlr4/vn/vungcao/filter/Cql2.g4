// CQL2 text (OGC 21-065r2). The grammar knows the shape only: which function takes what, and where a truth or a number is
// needed, the reader and the binding say, who can say it better. Every choice is made by the next token, so that no text
// makes the parser look far ahead.
grammar Cql2;

options {
    caseInsensitive = true;
}

filter
    : expression EOF
    ;

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : factor (AND factor)*
    ;

factor
    : NOT factor
    | predicate
    ;

predicate
    : sum test?
    ;

test
    : operator sum                                                      # comparison
    | IS NOT? NULL                                                      # nullTest
    | NOT? ( BETWEEN sum AND sum
           | IN LPAREN expression (COMMA expression)* RPAREN
           | LIKE sum )                                                 # rangeTest
    ;

operator
    : EQ | NEQ | LT | LTE | GT | GTE
    ;

sum
    : product ((PLUS | MINUS) product)*
    ;

product
    : power ((STAR | SLASH | PERCENT | DIV) power)*
    ;

power
    : atom (CARET atom)?
    ;

atom
    : LPAREN (expression (COMMA expression)*)? RPAREN                   # parenthesis
    | number                                                            # numeric
    | TEXT                                                              # text
    | (TRUE | FALSE)                                                    # truth
    | DATE LPAREN TEXT RPAREN                                           # date
    | TIMESTAMP LPAREN TEXT RPAREN                                      # timestamp
    | INTERVAL LPAREN end COMMA end RPAREN                              # interval
    | BBOX LPAREN number (COMMA number)* RPAREN                         # box
    | geometry                                                          # shape
    | name (LPAREN (expression (COMMA expression)*)? RPAREN)?           # call
    ;

end
    : TEXT | name
    ;

name
    : IDENTIFIER | QUOTED
    ;

number
    : (PLUS | MINUS)? NUMBER
    ;

geometry
    : POINT Z? LPAREN position RPAREN                                   # point
    | MULTIPOINT Z? LPAREN pointText (COMMA pointText)* RPAREN          # multiPoint
    | LINESTRING Z? line                                                # lineString
    | MULTILINESTRING Z? LPAREN line (COMMA line)* RPAREN               # multiLineString
    | POLYGON Z? rings                                                  # polygon
    | MULTIPOLYGON Z? LPAREN rings (COMMA rings)* RPAREN                # multiPolygon
    | GEOMETRYCOLLECTION Z? LPAREN geometry (COMMA geometry)* RPAREN    # collection
    ;

pointText
    : LPAREN position RPAREN
    | position
    ;

rings
    : LPAREN line (COMMA line)* RPAREN
    ;

line
    : LPAREN position (COMMA position)* RPAREN
    ;

position
    : number number number?
    ;

AND : 'AND' ;
OR : 'OR' ;
NOT : 'NOT' ;
IS : 'IS' ;
NULL : 'NULL' ;
BETWEEN : 'BETWEEN' ;
IN : 'IN' ;
LIKE : 'LIKE' ;
DIV : 'DIV' ;
TRUE : 'TRUE' ;
FALSE : 'FALSE' ;
DATE : 'DATE' ;
TIMESTAMP : 'TIMESTAMP' ;
INTERVAL : 'INTERVAL' ;
POINT : 'POINT' ;
MULTIPOINT : 'MULTIPOINT' ;
LINESTRING : 'LINESTRING' ;
MULTILINESTRING : 'MULTILINESTRING' ;
POLYGON : 'POLYGON' ;
MULTIPOLYGON : 'MULTIPOLYGON' ;
GEOMETRYCOLLECTION : 'GEOMETRYCOLLECTION' ;
BBOX : 'BBOX' ;
Z : 'Z' ;

EQ : '=' ;
NEQ : '<>' ;
LTE : '<=' ;
LT : '<' ;
GTE : '>=' ;
GT : '>' ;
LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
CARET : '^' ;

NUMBER : ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ('E' [+-]? [0-9]+)? ;
TEXT : '\'' ('\'\'' | '\\\'' | ~['])* '\'' ;
QUOTED : '"' ('""' | ~["])+ '"' ;
IDENTIFIER : [\p{L}_:] [\p{L}\p{N}_:.]* ;

BLANK : [ \t\r\n]+ -> skip ;
UNKNOWN : . ;
