/** The same graph of one mode, as each format writes it: Ash and Birch agree, Birch and Cedar differ, Cedar and Ash differ. */
export const PAIRS: Readonly<Record<string, string>> = {
  'p.gexf': `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="edge"><attribute id="0" title="sign" type="integer"/></attributes>
<nodes><node id="Ash" label="Ash"/><node id="Birch"/><node id="Cedar" label="Cedar"/></nodes>
<edges>
<edge source="Ash" target="Birch" weight="2"><attvalues><attvalue for="0" value="1"/></attvalues></edge>
<edge source="Birch" target="Cedar"><attvalues><attvalue for="0" value="-1"/></attvalues></edge>
<edge source="Cedar" target="Ash"><attvalues><attvalue for="0" value="-1"/></attvalues></edge>
</edges></graph></gexf>`,
  'p.graphml': `<?xml version="1.0"?><graphml><key id="d0" for="edge" attr.name="sign" attr.type="int"><default>-1</default></key>
<graph edgedefault="undirected"><edge source="Ash" target="Birch"><data key="d0">1</data></edge>
<node id="Ash"/><node id="Birch"/><node id="Cedar"/>
<edge source="Birch" target="Cedar"/><edge source="Cedar" target="Ash"/></graph></graphml>`,
  'yed.graphml': `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d6" for="node" yfiles.type="nodegraphics"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/><graph>
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ash</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Birch</y:NodeLabel></y:ShapeNode></data></node>
<node id="n2"><data key="d6"><y:ShapeNode><y:NodeLabel>Cedar</y:NodeLabel></y:ShapeNode></data></node>
<edge source="n0" target="n1"><data key="w">2.5</data></edge><edge source="n1" target="n2"><data key="w">-1</data></edge>
<edge source="n2" target="n0"><data key="w">-0.5</data></edge></graph></graphml>`,
  'p.net':
    '*Vertices 3\r\n1 "Ash" 0.1 0.2\r\n2 "Birch"\r\n3 Cedar\r\n*Edges\r\n1 2 1\r\n2 3 -1\r\n*Arcs :2 "blame"\r\n3 1 -2 l "x"\r\n',
  'matrix.net': '% made up\n*Vertices 3\n1 "Ash"\n2 "Birch"\n3 "Cedar"\n*Matrix\n0 1 0\n0 0 -1\n-1 0 0\n',
  'full.dl': 'dl n=3 format=fullmatrix\nlabels:\nAsh,Birch,Cedar\ndata:\n0 1 -1\n1 0 -1\n-1 -1 0\n',
  'embedded.dl':
    'DL N=3\nFORMAT = FULLMATRIX, LABELS EMBEDDED\nDATA:\n    Ash Birch Cedar\nAsh 1 1 -1\nBirch 1 1 -1\nCedar -1 -1 1\n',
  'half.dl': 'dl n = 3 format = lowerhalf diagonal = absent\nlabels:\n"Ash"\n"Birch"\n"Cedar"\ndata:\n1\n-1 -1\n',
  'el1.dl': 'DL n=3\nformat=edgelist1\nlabels embedded:\ndata:\nAsh Birch 1\nBirch Cedar -1\nCedar Ash -3\n',
  'el1-numbers.dl': 'DL n=3 format=el1 labels:\nAsh Birch\nCedar data:\n1 2\n2 3 -1\n3 1 -3\n',
  'p.gml': `Creator "made up"
graph [
  comment "x [ y ]"
  node [ id 1 label "Ash" graphics [ x 1.0 fill "#fff" ] ]
  node [ id 2 label "Birch" ]
  node [ id 3 label "Cedar" ]
  edge [ source 1 target 2 value 1 ]
  edge [ source 2 target 3 value -1 ]
  edge [ source 3 target 1 value -1.5 ]
]`,
  'p.edges': '# made up\nAsh Birch +\nBirch Cedar -\nCedar Ash -1\n',
  'networkx.edgelist': "Ash Birch {'weight': 1}\nBirch Cedar {'weight': -1.5}\nCedar Ash {'weight': -1}\n",
  'tabs.edges': 'Ash\tBirch\t1\nBirch\tCedar\t-1\nCedar\tAsh\t-1\n',
  'commas.edges': 'Ash, Birch, 1\nBirch,Cedar,-1\nCedar,Ash,-1\n',
  'snap.txt': '# Directed graph\n# FromNodeId\tToNodeId\tSign\nAsh\tBirch\t1\nBirch\tCedar\t-1\nCedar\tAsh\t-1\n',
  'konect.txt': '% asym signed\n% 3 3 3\nAsh Birch 1 1200000000\nBirch Cedar -1 1200000001\nCedar Ash -1 1200000002\n',
  'nodelink.json': JSON.stringify({
    directed: false,
    nodes: [{ id: 'Ash' }, { id: 'Birch' }, { id: 'Cedar' }],
    links: [
      { source: 'Ash', target: 'Birch', weight: 1 },
      { source: 'Birch', target: 'Cedar', weight: -1 },
      { source: 'Cedar', target: 'Ash', weight: -1 },
    ],
  }),
  'd3.json': JSON.stringify({
    nodes: [{ name: 'Ash' }, { name: 'Birch' }, { name: 'Cedar' }],
    links: [
      { source: 0, target: 1, value: 1 },
      { source: 1, target: 2, value: -1 },
      { source: 2, target: 0, value: -1 },
    ],
  }),
  'graphology.json': JSON.stringify({
    attributes: {},
    options: { type: 'undirected' },
    nodes: [{ key: 'Ash' }, { key: 'Birch', attributes: { label: 'Birch' } }, { key: 'Cedar' }],
    edges: [
      { key: 'a', source: 'Ash', target: 'Birch', undirected: true, attributes: { sign: 1 } },
      { key: 'b', source: 'Birch', target: 'Cedar', attributes: { sign: -1 } },
      { key: 'c', source: 'Cedar', target: 'Ash', attributes: { sign: -1 } },
    ],
  }),
  'gephi.json': JSON.stringify({
    nodes: ['Ash', 'Birch', 'Cedar'].map((label, at) => ({ id: String(at), label, x: 1, y: 2, attributes: {} })),
    edges: [
      { id: '0', source: '0', target: '1', attributes: { Weight: 1 } },
      { id: '1', source: '1', target: '2', attributes: { Weight: -1 } },
      { id: '2', source: '2', target: '0', attributes: { Weight: -1 } },
    ],
  }),
  'cytoscape.json': JSON.stringify({
    elements: {
      nodes: ['Ash', 'Birch', 'Cedar'].map((id) => ({ data: { id } })),
      edges: [
        { data: { id: 'x', source: 'Ash', target: 'Birch', weight: 1 } },
        { data: { id: 'y', source: 'Birch', target: 'Cedar', weight: -1 } },
        { data: { id: 'z', source: 'Cedar', target: 'Ash', weight: -1 } },
      ],
    },
  }),
  'jgf.json': JSON.stringify({
    graph: {
      nodes: { Ash: {}, Birch: { label: 'Birch' }, Cedar: {} },
      edges: [
        { source: 'Ash', target: 'Birch', metadata: { weight: 1 } },
        { source: 'Birch', target: 'Cedar', metadata: { weight: -1 } },
        { source: 'Cedar', target: 'Ash', metadata: { weight: -1 } },
      ],
    },
  }),
  'kumu.json': JSON.stringify({
    elements: [{ label: 'Ash' }, { label: 'Birch' }],
    connections: [
      { from: 'Ash', to: 'Birch', direction: 'mutual', strength: 1 },
      { from: 'Birch', to: 'Cedar', strength: -1 },
      { from: 'Cedar', to: 'Ash', strength: -1 },
    ],
  }),
  'blueprint.json': JSON.stringify({
    version: 1,
    elements: ['Ash', 'Birch', 'Cedar'].map((label) => ({ _id: `elem-${label}X`, attributes: { label } })),
    connections: [
      { _id: 'conn-1', from: 'elem-AshX', to: 'elem-BirchX', direction: 'undirected', attributes: { strength: 1 } },
      { _id: 'conn-2', from: 'elem-BirchX', to: 'elem-CedarX', attributes: { strength: -1 } },
      { _id: 'conn-3', from: 'elem-CedarX', to: 'elem-AshX', attributes: { strength: -1 } },
    ],
    maps: [],
  }),
}

/** The same stances, as two-mode graphs: Ash holds 2 on Water and -1 on Shade, Birch -2 on Water, Cedar 1 on Shade. */
export const STANCES: Readonly<Record<string, string>> = {
  's.gexf': `<gexf version="1.3"><graph>
<attributes class="node"><attribute id="0" title="type" type="string"><default>Actor</default></attribute></attributes>
<nodes><node id="Ash"/><node id="Birch"/><node id="Cedar"/>
<node id="Water"><attvalues><attvalue for="0" value="Issue"/></attvalues></node>
<node id="Shade"><attvalues><attvalue for="0" value="Issue"/></attvalues></node></nodes>
<edges><edge source="Ash" target="Water" weight="2"/><edge source="Ash" target="Shade" weight="-1"/>
<edge source="Water" target="Birch" weight="-2"/><edge source="Cedar" target="Shade" weight="1"/></edges></graph></gexf>`,
  's.graphml': `<graphml><key id="t" for="node" attr.name="kind" attr.type="string"/><key id="p" for="edge" attr.name="position" attr.type="double"/>
<graph><node id="Ash"><data key="t">organization</data></node><node id="Birch"><data key="t">person</data></node>
<node id="Cedar"><data key="t">party</data></node><node id="Water"><data key="t">topic</data></node><node id="Shade"><data key="t">topic</data></node>
<edge source="Ash" target="Water"><data key="p">2</data></edge><edge source="Ash" target="Shade"><data key="p">-1</data></edge>
<edge source="Birch" target="Water"><data key="p">-2</data></edge><edge source="Cedar" target="Shade"><data key="p">1</data></edge></graph></graphml>`,
  's.net': '*Vertices 5 3\n1 "Ash"\n2 "Birch"\n3 "Cedar"\n4 "Water"\n5 "Shade"\n*Edges\n1 4 2\n1 5 -1\n2 4 -2\n3 5 1\n',
  's-matrix.net': '*Vertices 5 3\n1 "Ash"\n2 "Birch"\n3 "Cedar"\n4 "Water"\n5 "Shade"\n*Matrix\n2 -1\n-2 0\n0 1\n',
  's.dl': 'dl nr=3, nc=2\nrow labels:\nAsh,Birch,Cedar\ncolumn labels:\nWater\nShade\ndata:\n2 -1\n-2 NA\nNA 1\n',
  's-embedded.dl':
    'dl nr=3 nc=2 row labels embedded column labels embedded data:\n Water Shade\nAsh 2 -1\nBirch -2 NA\nCedar NA 1\n',
  's-el2.dl':
    'dl nr=3 nc=2 format=edgelist2 labels embedded:\ndata:\nAsh Water 2\nAsh Shade -1\nBirch Water -2\nCedar Shade 1\n',
  's.gml': `graph [ node [ id 1 label "Ash" type "actor" ] node [ id 2 label "Birch" type "actor" ] node [ id 3 label "Cedar" type "actor" ]
node [ id 4 label "Water" type "issue" ] node [ id 5 label "Shade" type "issue" ]
edge [ source 1 target 4 weight 2 ] edge [ source 1 target 5 weight -1 ] edge [ source 2 target 4 weight -2 ] edge [ source 5 target 3 weight 1 ] ]`,
  'bip.txt': '% bip weighted\nAsh Water 2\nAsh Shade -1\nBirch Water -2\nCedar Shade 1\n',
  's-kumu.json': JSON.stringify({
    elements: [
      ...['Ash', 'Birch', 'Cedar'].map((label) => ({ label, type: 'Stakeholder' })),
      ...['Water', 'Shade'].map((label) => ({ label, type: 'Issue' })),
    ],
    connections: [
      { from: 'Ash', to: 'Water', position: 2 },
      { from: 'Ash', to: 'Shade', position: -1 },
      { from: 'Birch', to: 'Water', position: -2 },
      { from: 'Cedar', to: 'Shade', position: 1 },
    ],
  }),
  's.json': JSON.stringify({
    nodes: [
      ...['Ash', 'Birch', 'Cedar'].map((id) => ({ id, type: 'actors' })),
      ...['Water', 'Shade'].map((id) => ({ id, type: 'issues' })),
    ],
    edges: [
      { source: 'Ash', target: 'Water', value: 2 },
      { source: 'Ash', target: 'Shade', value: -1 },
      { source: 'Birch', target: 'Water', value: -2 },
      { source: 'Cedar', target: 'Shade', value: 1 },
    ],
  }),
}
