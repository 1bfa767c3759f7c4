<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>designer</name>
  <message>
   <location filename="designer/app/settings.py" />
   <source>A run that takes longer is stopped.</source>
   <translation>超过时限的运行会被停止。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Animated</source>
   <translation>动画</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Apple GPU (mps)</source>
   <translation>Apple GPU (mps)</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Brought back after a crash; 0 keeps nothing.</source>
   <translation>崩溃后可以找回；0 表示不保留。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>CUDA</source>
   <translation>CUDA</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Dots behind the network.</source>
   <translation>网络背后的点。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Each network keeps its own direction: View › Left to right.</source>
   <translation>每个网络保留自己的走向：视图 › 从左到右。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Files</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Going into blocks and laying out are shown, or happen at once.</source>
   <translation>进入模块和自动布局时显示动画，或立即完成。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>How labels read; designs and code are always N×C×H×W.</source>
   <translation>标签的读法；设计和代码总是 N×C×H×W。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Keep unsaved work every</source>
   <translation>保留未保存工作的间隔</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Light, dark, or as the desktop is.</source>
   <translation>浅色、深色，或跟随系统。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Motion</source>
   <translation>动画</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Mouse wheel</source>
   <translation>鼠标滚轮</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>New networks run</source>
   <translation>新网络的走向</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Nodes move in steps of half a grid square.</source>
   <translation>节点按半格移动。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>N×C×H×W</source>
   <translation>N×C×H×W</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>N×H×W×C</source>
   <translation>N×H×W×C</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Pans</source>
   <translation>平移</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Quick look</source>
   <translation>快速查看</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Reduced</source>
   <translation>减少动画</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Show the grid</source>
   <translation>显示网格</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Snap to the grid</source>
   <translation>对齐网格</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Stop a run after</source>
   <translation>运行的时限</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>The language of the window.</source>
   <translation>窗口的语言。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>The other one is always there with Ctrl.</source>
   <translation>另一种用法总可以按住 Ctrl。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Theme</source>
   <translation>主题</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>What is known about a node appears while the pointer rests on it.</source>
   <translation>指针停在节点上时显示其信息。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Where torch runs the network.</source>
   <translation>torch 在哪里运行网络。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>Zooms</source>
   <translation>缩放</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>{0} must be a whole number from {1} to {2}, not {3}.</source>
   <translation>{0} 必须是 {1} 到 {2} 的整数，而不是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>{0} must be one of {1}, not {2}.</source>
   <translation>{0} 必须是 {1} 之一，而不是 {2}。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>{0} must be true or false, not {1}.</source>
   <translation>{0} 必须是 true 或 false，而不是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/app/settings.py" />
   <source>简体中文</source>
   <translation>简体中文</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A SiLU made of straight lines, quick on phones; usual in MobileNetV3.</source>
   <translation>由直线段组成的 SiLU，在手机上很快；常用于 MobileNetV3。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A dropout that keeps mean and variance, as networks of SELUs need it.</source>
   <translation>保持均值和方差的随机失活，SELU 网络需要它。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A leaky ReLU that learns its slope, one for all channels or one for each.</source>
   <translation>会学习斜率的 Leaky ReLU，所有通道一个或每个通道一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A learned tensor that depends on no input: a position code, a class token, a scale for each channel.</source>
   <translation>不依赖任何输入的可学习张量：位置编码、类别词元、每个通道的缩放。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A recurrent layer with a second state, the cell, that carries what is to be remembered for long.</source>
   <translation>带有第二个状态（细胞）的循环层，它携带需要长期记住的内容。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A recurrent layer with gates that decide what of the state is kept; smaller than an LSTM.</source>
   <translation>带门控的循环层，门控决定保留状态的哪些部分；比 LSTM 小。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A sigmoid made of straight lines: 0 below -3, 1 above 3.</source>
   <translation>由直线段组成的 Sigmoid：小于 -3 为 0，大于 3 为 1。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A smooth ReLU that never reaches zero.</source>
   <translation>永远不会到零的平滑 ReLU。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A smooth ReLU that weighs values by how likely they are positive; usual in transformers.</source>
   <translation>平滑的 ReLU，按值为正的可能性加权；Transformer 中常用。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A tensor of one number that does not learn: a mean to subtract, a factor to multiply with.</source>
   <translation>由同一个数组成、不学习的张量：要减去的均值，或要乘的系数。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A tensor that enters the network. Its sizes are those of one sample; the batch N is added in front.</source>
   <translation>进入网络的张量。尺寸指一个样本；批次 N 加在最前面。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A tensor that leaves the network. Its name becomes the name of the result.</source>
   <translation>离开网络的张量。它的名字就是结果的名字。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A whole layer of a transformer: self-attention, then two linear layers, each with a shortcut and a norm.</source>
   <translation>Transformer 的完整一层：自注意力，然后两个线性层，各带跳跃连接和归一化。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive average pool 1d</source>
   <translation>一维自适应平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive average pool 2d</source>
   <translation>二维自适应平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive max pool 1d</source>
   <translation>一维自适应最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive max pool 2d</source>
   <translation>二维自适应最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Add</source>
   <translation>相加</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds an axis of size 1.</source>
   <translation>增加一个大小为 1 的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds one number of your choice before and after a sequence.</source>
   <translation>在序列前后添加一个由你选定的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds random numbers while training: the noisy input of a denoising network. torch has no such layer.</source>
   <translation>训练时加上随机数：去噪网络的含噪输入。torch 没有这样的层。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds tensors of one shape, value by value: how a shortcut joins the main path.</source>
   <translation>把形状相同的张量逐值相加：残差捷径就这样汇入主路。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds up along axes.</source>
   <translation>沿若干轴求和。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds zeros before and after a sequence.</source>
   <translation>在序列前后补零。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Alpha dropout</source>
   <translation>Alpha 随机失活</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>An ELU scaled so that values keep mean 0 and variance 1 from layer to layer; goes with alpha dropout.</source>
   <translation>经过缩放的 ELU，使数值逐层保持均值 0、方差 1；与 Alpha 随机失活配合使用。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>An ELU whose slope has no step at zero, whatever alpha is.</source>
   <translation>无论 alpha 取何值，在零点斜率都没有跳变的 ELU。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Average pool 1d</source>
   <translation>一维平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Average pool 2d</source>
   <translation>二维平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Average pool 3d</source>
   <translation>三维平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Averages over axes, by default over a whole image: one number for each channel.</source>
   <translation>沿若干轴取平均，默认为整幅图像：每个通道一个数。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Batch normalization 1d</source>
   <translation>一维批归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Batch normalization 2d</source>
   <translation>二维批归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Batch normalization 3d</source>
   <translation>三维批归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Bends negative values smoothly towards a limit.</source>
   <translation>让负值平滑地弯向一个极限。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Bilinear</source>
   <translation>双线性层</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel of each image to mean 0 and variance 1: contrast goes, structure stays.</source>
   <translation>把每张图像的每个通道变为均值 0、方差 1：对比度消失，结构保留。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel of each sequence to mean 0 and variance 1: loudness goes, the course stays.</source>
   <translation>把每个序列的每个通道变成均值 0、方差 1：响度消失，走势保留。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel of each volume to mean 0 and variance 1.</source>
   <translation>把每个体数据的每个通道变成均值 0、方差 1。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel to mean 0 and variance 1 over the batch and the image, then learns scale and offset.</source>
   <translation>在批次和图像上把每个通道变为均值 0、方差 1，再学习缩放和偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel to mean 0 and variance 1 over the batch and the volume, then learns scale and offset.</source>
   <translation>在整个批次和体积上把每个通道变成均值 0、方差 1，再学习缩放和偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each feature to mean 0 and variance 1 over the batch, then learns scale and offset.</source>
   <translation>在批次上把每个特征变为均值 0、方差 1，再学习缩放和偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>CELU</source>
   <translation>CELU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Center crop to</source>
   <translation>居中裁剪到</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Channel shuffle</source>
   <translation>通道重排</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Chunk</source>
   <translation>均分</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Circular padding 1d</source>
   <translation>一维循环填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Circular padding 2d</source>
   <translation>二维循环填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Concat</source>
   <translation>拼接</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Constant</source>
   <translation>常量</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Constant padding 1d</source>
   <translation>一维常数填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Constant padding 2d</source>
   <translation>二维常数填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 1d</source>
   <translation>一维卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 2d</source>
   <translation>二维卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 3d</source>
   <translation>三维卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Crop</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts a tensor into a number of equal pieces; the last is smaller, or there are fewer, when it does not divide.</source>
   <translation>把张量切成若干等份；不能整除时，最后一份较小，或者份数更少。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts a tensor into pieces of a given size along an axis; each piece is an output of its own.</source>
   <translation>沿一个轴把张量切成给定大小的几份；每一份是一个单独的输出。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts negative values to zero and large ones to 6; made for small networks with few bits.</source>
   <translation>把负值截为零，把大值截为 6；为低比特的小网络设计。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts negative values to zero.</source>
   <translation>把负值截为零。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts rows and columns off the sides of an image.</source>
   <translation>切掉图像四边的行和列。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts the borders of an image so that it is as high and wide as another: for skips that do not fit exactly.</source>
   <translation>切掉图像的边缘，使其与另一幅同高同宽：用于大小不完全相符的跳跃连接。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts values at both ends; what lies between stays as it is.</source>
   <translation>在两端截断数值；中间的保持不变。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Deals the channels of all groups out in turn, so that the groups of the next convolution meet.</source>
   <translation>把各组的通道轮流发出，使下一个卷积的各组互相交流。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Divide</source>
   <translation>相除</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Divides each value by what the channels next to it have at its place, as AlexNet does.</source>
   <translation>把每个值除以相邻通道在同一位置上的值，AlexNet 就是这样做的。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Divides the first tensor by the second (and any others), value by value.</source>
   <translation>逐值地用第一个张量除以第二个（以及其余的）。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Divides the last axes of each sample by their root mean square, as newer transformers do.</source>
   <translation>把每个样本的最后几个轴除以它们的均方根，较新的 transformer 就是这样做的。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dot-product attention</source>
   <translation>点积注意力</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dropout 1d</source>
   <translation>随机失活 1d</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dropout 2d</source>
   <translation>二维 Dropout</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>ELU</source>
   <translation>ELU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Embedding</source>
   <translation>嵌入</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Enlarges a map by repeating or interpolating its pixels; nothing is learned.</source>
   <translation>重复或插值像素来放大特征图；不学习任何东西。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Expand</source>
   <translation>扩展</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Expand as</source>
   <translation>扩展为</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Flatten</source>
   <translation>展平</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>GELU</source>
   <translation>GELU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>GLU</source>
   <translation>GLU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>GRU</source>
   <translation>GRU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Gaussian noise</source>
   <translation>高斯噪声</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Global average pool</source>
   <translation>全局平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Global max pool</source>
   <translation>全局最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Goes on at the opposite edge, for panoramas and textures that repeat.</source>
   <translation>从对面的边缘接着填充，用于全景图和重复的纹理。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Goes on at the other end, for signals that repeat.</source>
   <translation>从另一端接着填充，用于周期信号。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Group normalization</source>
   <translation>组归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Halves an axis: the second half, squeezed between 0 and 1, says how much of the first half passes.</source>
   <translation>把一个轴分成两半：后一半压到 0 与 1 之间，决定前一半通过多少。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Hardsigmoid</source>
   <translation>Hardsigmoid</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Hardswish</source>
   <translation>Hardswish</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Hardtanh</source>
   <translation>Hardtanh</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Identity</source>
   <translation>恒等</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Instance normalization 1d</source>
   <translation>一维实例归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Instance normalization 2d</source>
   <translation>二维实例归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Instance normalization 3d</source>
   <translation>三维实例归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps a part of an axis, counted as Python does: from start up to stop, exclusive; negative from the end.</source>
   <translation>保留一个轴的一部分，计数方式与 Python 相同：从 start 到 stop（不含）；负数从末尾数起。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value in each window of a sequence.</source>
   <translation>保留序列每个窗口中的最大值。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value in each window of a volume, such as a video or a scan.</source>
   <translation>在体数据（例如视频或扫描）的每个窗口中保留最大值。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value in each window, so the image shrinks and small shifts stop mattering.</source>
   <translation>保留每个窗口中的最大值，图像变小，小的平移不再重要。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value of each channel over the whole map: whether a feature is anywhere.</source>
   <translation>在整张特征图上保留每个通道的最大值：某个特征是否出现过。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value of windows chosen so that the output has a fixed size.</source>
   <translation>自动选择窗口取最大值，使输出尺寸固定。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value of windows of a sequence, chosen so that the output has a fixed length.</source>
   <translation>保留序列中各窗口的最大值，窗口的选取使输出长度固定。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>LSTM</source>
   <translation>LSTM</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Layer normalization</source>
   <translation>层归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays all axes from start_dim on out in one row, so that a linear layer can follow.</source>
   <translation>把从 start_dim 起的所有轴排成一行，以便接线性层。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays one axis out as several: the way back from flatten.</source>
   <translation>把一个轴展开成几个：展平的逆操作。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays r² channels side by side as one map r times as large: depth becomes height and width.</source>
   <translation>把 r² 个通道并排成一张放大 r 倍的图：深度变成高和宽。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays tensors of one shape side by side along a new axis.</source>
   <translation>把形状相同的张量沿一个新轴并排放置。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays tensors side by side along one axis, by default the channels.</source>
   <translation>沿一个轴把张量并排，默认沿通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays the numbers of a sample out in another shape; the batch stays.</source>
   <translation>把一个样本的数排成另一种形状；批次不变。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Leaky ReLU</source>
   <translation>Leaky ReLU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Learned parameter</source>
   <translation>可学习参数</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets every pixel paint a window of weights onto a larger map: the way back from a convolution with stride.</source>
   <translation>让每个像素把一个权重窗口画到更大的图上：带步长卷积的回程。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets every position of the query gather values from all positions whose keys fit it, in several heads.</source>
   <translation>让查询的每个位置从键与之相符的所有位置收集值，分多个头进行。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets every step of a sequence paint a window of weights onto a longer one: sound and signals grow.</source>
   <translation>让序列的每一步把一窗权重画到更长的序列上：声音和信号由此变长。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets every voxel paint a window of weights onto a larger volume, as generators of volumes and videos do.</source>
   <translation>让每个体素把一窗权重画到更大的体积上，体数据和视频的生成器就是这样做的。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets two vectors act on each other: every output is a learned weight for each pair of their entries.</source>
   <translation>让两个向量相互作用：每个输出对两者的每一对元素都有一个学习到的权重。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Local response normalization</source>
   <translation>局部响应归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Log sigmoid</source>
   <translation>对数 Sigmoid</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Log softmax</source>
   <translation>Log softmax</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Looks up one learned vector for every whole number.</source>
   <translation>为每个整数查出一个学到的向量。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Matrix product</source>
   <translation>矩阵乘积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max</source>
   <translation>最大</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max pool 1d</source>
   <translation>一维最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max pool 2d</source>
   <translation>二维最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max pool 3d</source>
   <translation>三维最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Maximum</source>
   <translation>逐值取大</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Mirrors the image at its edges, so that a convolution sees no seam.</source>
   <translation>在边缘镜像图像，使卷积看不到接缝。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Mirrors the sequence at its ends, so that a convolution sees no seam.</source>
   <translation>在序列两端做镜像，使卷积看不到接缝。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Mish</source>
   <translation>Mish</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multi-head attention</source>
   <translation>多头注意力</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies by its own sigmoid; also called swish.</source>
   <translation>乘以自身的 sigmoid；也叫 swish。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies by the tanh of its own softplus: a smooth ReLU that lets small negative values through.</source>
   <translation>乘以自身 softplus 的 tanh：让较小的负值通过的平滑 ReLU。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies matrices: the last axis of the first meets the last but one of the second, for every sample.</source>
   <translation>矩阵相乘：对每个样本，第一个的最后一个轴与第二个的倒数第二个轴相对应。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies tensors value by value: gates and attention masks.</source>
   <translation>逐值相乘：门控与注意力掩码。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies the last axis by a matrix of weights: every output sees every input.</source>
   <translation>把最后一个轴乘以权重矩阵：每个输出都看到每个输入。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiply</source>
   <translation>相乘</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Normalizes groups of channels in each sample; it does not depend on the batch.</source>
   <translation>在每个样本中按通道组归一化；与批次无关。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Normalizes the last axes of each sample, as transformers do.</source>
   <translation>归一化每个样本的最后几个轴，如 Transformer 所做。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>PReLU</source>
   <translation>PReLU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Passes everything on unchanged: a place to come back to.</source>
   <translation>原样传递一切：一个可以回来的地方。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Permute</source>
   <translation>换轴</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Pixel shuffle</source>
   <translation>像素重组</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Pixel unshuffle</source>
   <translation>逆像素重组</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Puts the axes in another order, for example channels last.</source>
   <translation>改变轴的顺序，例如把通道放在最后。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>RMS normalization</source>
   <translation>均方根归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>RNN</source>
   <translation>RNN</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>ReLU</source>
   <translation>ReLU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>ReLU6</source>
   <translation>ReLU6</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reads a sequence step by step; the state is a mix of the step and the state before. It forgets quickly.</source>
   <translation>逐步读取序列；状态由当前步与先前的状态混合而成。它忘得很快。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reflection padding 1d</source>
   <translation>一维反射填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reflection padding 2d</source>
   <translation>二维反射填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Removes an axis of size 1.</source>
   <translation>去掉一个大小为 1 的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Repeats axes of size 1 without copying.</source>
   <translation>重复大小为 1 的轴，不做复制。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Repeats axes of size 1, the batch of a learned tensor among them, until the shape is that of another tensor.</source>
   <translation>重复大小为 1 的轴（包括可学习张量的批次轴），直到形状与另一个张量相同。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Repeats the first and the last step of a sequence outwards.</source>
   <translation>把序列的第一步和最后一步向外重复。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Repeats the pixels at the edge outwards.</source>
   <translation>把边缘像素向外重复。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Replication padding 1d</source>
   <translation>一维复制填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Replication padding 2d</source>
   <translation>二维复制填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reshape</source>
   <translation>变形</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>SELU</source>
   <translation>SELU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sets random values to zero while training, so that the network does not rely on single ones.</source>
   <translation>训练时把随机的值置零，使网络不依赖个别的值。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sets whole random channels of a sequence to zero while training.</source>
   <translation>训练时把序列中随机的整个通道置零。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sets whole random channels to zero while training; neighbors in an image say the same.</source>
   <translation>训练时把随机的整个通道置零；图像中相邻的值说的是同一件事。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Shrinks negative values instead of cutting them, so that gradients survive; usual in discriminators.</source>
   <translation>缩小负值而不截断，使梯度得以保留；判别器中常用。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>SiLU</source>
   <translation>SiLU</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sigmoid</source>
   <translation>Sigmoid</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slice</source>
   <translation>切片</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights along a sequence.</source>
   <translation>让一个小的权重窗口沿序列滑动。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights over an image; each output channel is one learned filter.</source>
   <translation>让一个小的权重窗口滑过图像；每个输出通道是一个学到的卷积核。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights through a volume, such as a video or a scan.</source>
   <translation>让一个小的权重窗口滑过体数据，例如视频或扫描。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Softmax</source>
   <translation>Softmax</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Softplus</source>
   <translation>Softplus</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Softsign</source>
   <translation>Softsign</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Split</source>
   <translation>拆分</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeeze</source>
   <translation>压缩轴</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeezes values between -1 and 1, more gently than tanh.</source>
   <translation>把数值压到 -1 与 1 之间，比 tanh 更平缓。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeezes values between -1 and 1; usual at the end of image generators.</source>
   <translation>把值压到 -1 与 1 之间；常用于图像生成器的末端。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeezes values between 0 and 1.</source>
   <translation>把值压到 0 与 1 之间。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Stack</source>
   <translation>堆叠</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Stacks r×r neighbors as channels: height and width become depth, and nothing is lost.</source>
   <translation>把 r×r 的相邻像素叠成通道：高和宽变成深度，什么都不丢。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Subtract</source>
   <translation>相减</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Subtracts the second tensor (and any others) from the first, value by value.</source>
   <translation>从第一个张量逐值减去第二个（及其余的）。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sum</source>
   <translation>求和</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Surrounds the image with one number of your choice.</source>
   <translation>用一个由你选定的数把图像围起来。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Surrounds the image with zeros.</source>
   <translation>用零包围图像。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes means over windows chosen so that the output has a fixed size, whatever comes in.</source>
   <translation>自动选择窗口取平均，无论输入多大，输出尺寸固定。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes means over windows of a sequence, chosen so that the output has a fixed length.</source>
   <translation>对序列的各窗口求平均，窗口的选取使输出长度固定。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the larger value at every place: what either of several branches has found.</source>
   <translation>在每个位置取较大的值：几个分支中任何一个找到的结果。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the largest value along axes.</source>
   <translation>沿若干轴取最大值。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the mean of each channel over the whole map, so that a classifier needs no fixed image size.</source>
   <translation>对每个通道在整张特征图上求平均，这样分类器就不需要固定的图像尺寸。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the mean of each window of a sequence, so that it gets shorter and smoother.</source>
   <translation>对序列的每个窗口求平均，使它变短、变平滑。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the mean of each window of a volume, such as a video or a scan.</source>
   <translation>对体数据（例如视频或扫描）的每个窗口求平均。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the mean of each window, so the image shrinks smoothly.</source>
   <translation>取每个窗口的平均值，图像平滑地变小。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Tanh</source>
   <translation>Tanh</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>The attention of one head, without weights of its own: queries meet keys and gather values.</source>
   <translation>一个头的注意力，自身没有权重：查询与键匹配并收集值。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>The logarithm of softmax, computed without overflow.</source>
   <translation>softmax 的对数，计算时不会溢出。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>The logarithm of the sigmoid, computed without overflow.</source>
   <translation>Sigmoid 的对数，计算时不会溢出。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Transformer encoder layer</source>
   <translation>Transformer 编码器层</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Transposed convolution 1d</source>
   <translation>一维反卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Transposed convolution 2d</source>
   <translation>二维反卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Transposed convolution 3d</source>
   <translation>三维反卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Turns scores along an axis into probabilities that sum to 1.</source>
   <translation>把一个轴上的分数变成和为 1 的概率。</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Unflatten</source>
   <translation>还原展平</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Unsqueeze</source>
   <translation>增加轴</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Upsample</source>
   <translation>上采样</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Zero padding 1d</source>
   <translation>一维零填充</translation>
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Zero padding 2d</source>
   <translation>二维零填充</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Activation</source>
   <translation>激活函数</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Attention</source>
   <translation>注意力</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Convolution</source>
   <translation>卷积</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Input and output</source>
   <translation>输入与输出</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Linear</source>
   <translation>线性</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Normalization</source>
   <translation>归一化</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Padding</source>
   <translation>填充</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Recurrent</source>
   <translation>循环</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Regularization</source>
   <translation>正则化</translation>
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Resampling</source>
   <translation>上采样与重排</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Along axis 0 it compares the samples of the batch. Use dim=1, the channels.</source>
   <translation>沿轴 0 比较的是批次中的样本。请用 dim=1，即通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Beyond this (times beta) it is a straight line.</source>
   <translation>超过此值（乘以 beta）即为直线。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Exact, or by a quick formula.</source>
   <translation>精确计算，或用快速公式。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Factor for negative values.</source>
   <translation>负值的系数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>How many slopes are learned.</source>
   <translation>学习多少个斜率。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>How sharp the bend is.</source>
   <translation>弯曲的锐利程度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>It halves axis {0}, and {1} is odd. Give it {2} there, or choose an axis with an even size.</source>
   <translation>它把轴 {0} 分成两半，而 {1} 是奇数。请在那里给出 {2}，或选择大小为偶数的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>It would halve the batch. Use dim=1, the channels.</source>
   <translation>它会把批次分成两半。请用 dim=1，即通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis of the scores.</source>
   <translation>分数所在的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis that is halved; 1 is the channels.</source>
   <translation>被分成两半的轴；1 是通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis that sums to 1.</source>
   <translation>和为 1 的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The largest value that is let through.</source>
   <translation>允许通过的最大值。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The limit for large negative values, with a minus.</source>
   <translation>大负值的极限，取负号。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The slope at the beginning.</source>
   <translation>初始斜率。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The smallest value that is let through.</source>
   <translation>允许通过的最小值。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>With alpha=0 it would divide by zero. Use alpha=1, or a ReLU, which is the limit for small alpha.</source>
   <translation>alpha=0 时会除以零。请用 alpha=1，或用 ReLU，它是 alpha 很小时的极限。</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>dim {0}</source>
   <translation>dim {0}</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>each channel</source>
   <translation>每个通道</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>gated linear unit</source>
   <translation>门控线性单元</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>log probabilities</source>
   <translation>对数概率</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>log sigmoid</source>
   <translation>对数 Sigmoid</translation>
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>max_val {0} must be larger than min_val {1}. Use max_val={2} or a smaller min_val.</source>
   <translation>max_val {0} 必须大于 min_val {1}。请用 max_val={2} 或更小的 min_val。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>A position sees itself and those before it only, as in language models.</source>
   <translation>每个位置只看到自己和之前的位置，如语言模型。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Adds learned numbers to the projections.</source>
   <translation>在投影上加可学习的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Adds one learned position to keys and values.</source>
   <translation>在键和值上增加一个可学习的位置。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Adds one position of zeros to keys and values.</source>
   <translation>在键和值上增加一个全零的位置。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Averages the weights over the heads.</source>
   <translation>把权重在各头上取平均。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Every key has one value, and {0} keys and {1} values arrive. Feed both from the same sequence.</source>
   <translation>每个键有一个值，而到来的键是 {0}，值是 {1}。请用同一个序列提供二者。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Factor before the softmax; none is 1/sqrt of the features.</source>
   <translation>softmax 之前的系数；不设则为特征数平方根的倒数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Gives the attention weights out too; without, torch is quicker.</source>
   <translation>同时输出注意力权重；不输出时 torch 更快。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Parts of the features that attend by themselves; it must divide them.</source>
   <translation>各自独立做注意力的特征份数；必须整除特征数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>Share of attention weights set to zero while training.</source>
   <translation>训练时被置零的注意力权重的比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The batch is axis 0 and the positions are axis 1, as everywhere here.</source>
   <translation>批次是轴 0，位置是轴 1，与此处各处一致。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The mask has a number for each position that is looked at, {0}, and {1} arrives.</source>
   <translation>掩码对每个被关注的位置有一个数，即 {0}，而到来的是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The mask is added to the scores {0}, and in {1} the batch is another axis.</source>
   <translation>掩码加到分数 {0} 上，而 {1} 的批次是另一个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The mask is added to the scores {0}, and {1} does not stretch to them.</source>
   <translation>掩码加到分数 {0} 上，而 {1} 无法扩展成它。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The mask must be {0}, and in {1} the batch is not axis 0.</source>
   <translation>掩码必须是 {0}，而 {1} 的批次不是轴 0。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The queries {0} and the keys {1} differ in the batch, which must be the same. Expand the one that is the same for every sample, or permute it.</source>
   <translation>查询 {0} 与键 {1} 的批次不同，而它们必须相同。请扩展对每个样本都相同的那个，或置换它。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The queries {0} meet the keys {1}, and their last axes must be of one size. Use a Linear layer to match them.</source>
   <translation>查询 {0} 与键 {1} 相匹配，它们的最后一个轴必须大小相同。请用 Linear 层使其一致。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>The {0} features of the last axis do not split into {1} heads. Use {2}={3} or another divisor of {4}.</source>
   <translation>最后一个轴的 {0} 个特征不能均分为 {1} 个头。请用 {2}={3}，或 {4} 的其他约数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>is_causal is a mask of its own, and another arrives. Switch is_causal off, or disconnect the mask.</source>
   <translation>is_causal 本身就是掩码，而又来了一个。请关闭 is_causal，或者断开掩码。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>samples would attend to each other</source>
   <translation>样本之间会互相注意</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>scaled dot product</source>
   <translation>缩放点积</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>softmax attention</source>
   <translation>softmax 注意力</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>{0} has no axis of positions, and it would attend from sample to sample of the batch. Unsqueeze an axis, so that there are three.</source>
   <translation>{0} 没有位置轴，注意力会在批次的样本之间进行。请增加一个轴，使其有三个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/attention.py" />
   <source>{0} heads</source>
   <translation>{0} 个头</translation>
  </message>
  <message>
   <location filename="designer/blocks/axes.py" />
   <source>The axis dim={0} does not exist: {1} has the axes {2} to {3}. Use dim=-1, the last one.</source>
   <translation>轴 dim={0} 不存在：{1} 的轴是 {2} 到 {3}。请用最后一个轴 dim=-1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>Added to the variance, so that nothing is divided by zero.</source>
   <translation>加到方差上，避免除以零。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>It needs more than one value in each channel to train, and one arrives. Use a batch of 2 or more.</source>
   <translation>训练时每个通道需要多于一个值，而只到达一个。请用 2 或更大的批大小。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>It takes vectors N×C or sequences N×C×L, and {0} arrives. Use BatchNorm2d for images.</source>
   <translation>它接收向量 N×C 或序列 N×C×L，而到达的是 {0}。图像请用 BatchNorm2d。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>Keeps statistics for evaluation.</source>
   <translation>保留统计量供评估使用。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>Learns a scale (gamma); TensorFlow 1 has none by default.</source>
   <translation>学习缩放 (gamma)；TensorFlow 1 默认没有。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>Learns an offset, and a scale unless scale is off.</source>
   <translation>学习偏移；若未关闭 scale，也学习缩放。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>Weight of the newest batch in the running statistics; a plain mean of all when empty.</source>
   <translation>最新批次在滑动统计中的权重；留空时为所有批次的普通平均。</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>no scale</source>
   <translation>无缩放</translation>
  </message>
  <message>
   <location filename="designer/blocks/batch_norm.py" />
   <source>scale=false keeps running statistics here. Switch track_running_stats on.</source>
   <translation>scale=false 在这里会保留滑动统计。请打开 track_running_stats。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Adds one learned number to each output channel.</source>
   <translation>给每个输出通道加一个学到的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Depth, height and width of the window.</source>
   <translation>窗口的深、高和宽。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Distance between the window's points.</source>
   <translation>窗口各点之间的距离。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Height and width of the window.</source>
   <translation>窗口的高和宽。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Length of the window.</source>
   <translation>窗口的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Number of filters, and so of output channels.</source>
   <translation>卷积核的个数，也就是输出通道数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Padding {0} with padding_mode=“{1}” {2} the map, which is {3} along {4}. Use padding_mode=“replicate”, less padding or a larger map.</source>
   <translation>padding_mode=“{1}”的填充 {0} {2}特征图，它沿 {4} 是 {3}。请用 padding_mode=“replicate”、更小的填充或更大的图。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Pixels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.</source>
   <translation>四周各加的像素数；“same”保持尺寸（步长 1），“same_tf”按 TensorFlow 和 Keras 的方式填充。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Pixels the window moves between two outputs.</source>
   <translation>两个输出之间窗口移动的像素数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Splits the channels into groups that do not mix.</source>
   <translation>把通道分成互不混合的组。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Steps added on both sides; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.</source>
   <translation>两端各加的步数；“same”保持尺寸（步长 1），“same_tf”按 TensorFlow 和 Keras 的方式填充。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Steps the window moves between two outputs.</source>
   <translation>两个输出之间窗口移动的步数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Voxels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow does.</source>
   <translation>四周各加的体素数；“same”保持尺寸（步长 1），“same_tf”按 TensorFlow 的方式填充。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Voxels the window moves between two outputs.</source>
   <translation>两个输出之间窗口移动的体素数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>What the padding is filled with.</source>
   <translation>用什么填充。</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>can be at most</source>
   <translation>至多等于</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>must be smaller than</source>
   <translation>必须小于</translation>
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>padding=“same” works only with stride 1 in torch, and the stride is {0}. Use “same_tf”, which pads as TensorFlow does, or the number {1}.</source>
   <translation>torch 中 padding=“same”只能用于步长 1，而步长是 {0}。请用按 TensorFlow 方式填充的“same_tf”，或数字 {1}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Share of channels set to zero.</source>
   <translation>置零的通道所占比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Share of values set to the lower limit of SELU.</source>
   <translation>被置为 SELU 下限的数值所占比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Share of values set to zero.</source>
   <translation>置零的值所占比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Standard deviation of the noise; 0.1 to 0.5 suits images from -1 to 1.</source>
   <translation>噪声的标准差；对 -1 到 1 的图像，0.1 到 0.5 较合适。</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>channel dropout</source>
   <translation>通道随机失活</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>selu dropout</source>
   <translation>SELU 随机失活</translation>
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>spatial dropout</source>
   <translation>空间 dropout</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Sizes behind the batch, which is 1: all samples share it.</source>
   <translation>批次之后的大小；批次为 1，所有样本共用。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Sizes of one sample, channels first.</source>
   <translation>一个样本的各个尺寸，通道在前。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Standard deviation at the beginning, with init=normal.</source>
   <translation>init=normal 时初始的标准差。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>The number everywhere in it.</source>
   <translation>其中处处相同的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Type of the numbers.</source>
   <translation>数的类型。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>What it is before training.</source>
   <translation>训练前的取值。</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>class token</source>
   <translation>类别词元</translation>
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>position embedding</source>
   <translation>位置嵌入</translation>
  </message>
  <message>
   <location filename="designer/blocks/instance_norm.py" />
   <source>Learns a scale and an offset for each channel.</source>
   <translation>给每个通道学习缩放和偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks/instance_norm.py" />
   <source>On a map of {0} it would erase everything: one value minus its own mean is zero. Remove it here or keep a larger map.</source>
   <translation>在 {0} 的特征图上它会抹掉一切：一个值减去自己的平均就是零。请在这里去掉它，或保留更大的特征图。</translation>
  </message>
  <message>
   <location filename="designer/blocks/instance_norm.py" />
   <source>Weight of the newest batch in the statistics.</source>
   <translation>最新批次在统计中的权重。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>A number whose vector is zero and does not learn, such as a filler.</source>
   <translation>其向量为零且不学习的编号，例如填充符。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Adds one learned number to each output.</source>
   <translation>给每个输出加一个学到的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>How many different numbers there are: 0 up to this, exclusive.</source>
   <translation>有多少个不同的数：从 0 到它（不含）。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>It pairs the rows of {0} with those of {1}: only their last axes may differ. Flatten or reshape one of them so that the others agree.</source>
   <translation>它把 {0} 的行与 {1} 的行配对：只有最后一个轴可以不同。请展平或变形其中之一，使其余的轴一致。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Length of each vector.</source>
   <translation>每个向量的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Length of the last axis afterwards.</source>
   <translation>之后最后一个轴的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>bilinear form</source>
   <translation>双线性形式</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>fully connected</source>
   <translation>全连接</translation>
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>padding_idx {0} is not among the {1} numbers 0 to {2}. Use padding_idx=0, or a larger num_embeddings.</source>
   <translation>padding_idx {0} 不在 {1} 个编号 0 到 {2} 之中。请用 padding_idx=0，或更大的 num_embeddings。</translation>
  </message>
  <message>
   <location filename="designer/blocks/matmul.py" />
   <source>It multiplies {0} and {1}: axis {2} has {3} and {4} matrices, and these must agree or be 1. Reshape one of them.</source>
   <translation>它把 {0} 与 {1} 相乘：轴 {2} 上有 {3} 和 {4} 个矩阵，二者必须相同或为 1。请变形其中之一。</translation>
  </message>
  <message>
   <location filename="designer/blocks/matmul.py" />
   <source>It multiplies {0}, and would sum over the batch. Use a Linear layer, or unsqueeze an axis so that both have three.</source>
   <translation>它把 {0} 相乘，会对批次求和。请用 Linear 层，或增加一个轴，使两者都有三个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/matmul.py" />
   <source>It multiplies {0}: the last axis of the first has {1}, the last but one of the second {2}, and these must agree. Permute the last two axes of one of them.</source>
   <translation>它把 {0} 相乘：第一个的最后一个轴是 {1}，第二个的倒数第二个轴是 {2}，二者必须相同。请交换其中之一的最后两个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/matmul.py" />
   <source>dot product</source>
   <translation>点积</translation>
  </message>
  <message>
   <location filename="designer/blocks/matmul.py" />
   <source>{0} and {1}</source>
   <translation>{0} 和 {1}</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Crop or pad one of them</source>
   <translation>裁剪或填充其中一个</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Crop or pad one of them, or choose another dim</source>
   <translation>请裁剪或填充其中之一，或选择另一个 dim</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It lays the samples of the batch behind each other. Use dim=1, the channels.</source>
   <translation>它把批次中的样本首尾相接。请用 dim=1，即通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It lays {0} and {1} side by side along axis {2}, and axis {3} has {4} and {5}. {6}.</source>
   <translation>它沿轴 {2} 并排放置 {0} 和 {1}，而轴 {3} 分别是 {4} 和 {5}。{6}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It lays {0} and {1} side by side, which have {2} and {3} axes. Give both the same number of axes.</source>
   <translation>它把 {0} 和 {1} 并排，而它们有 {2} 和 {3} 个轴。请让轴数相同。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It stacks tensors of one shape, and {0} and {1} arrive. Crop or pad one of them, or use Concat.</source>
   <translation>它堆叠形状相同的张量，而到来的是 {0} 和 {1}。请裁剪或填充其中之一，或使用 Concat。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It stretches {0}: {1} are not of one shape. Is that meant?</source>
   <translation>它会扩展{0}：{1} 的形状不同。这是有意的吗？</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It takes numbers of one type, and {0} and {1} arrive.</source>
   <translation>它接收同一类型的数，而到达的是 {0} 和 {1}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It {0} {1}, and the batch of one would meet another axis of the other. Reshape or permute one of them so that both begin with the batch.</source>
   <translation>它要{0} {1}，其中一个的批次轴会遇到另一个的其他轴。请变形或置换其中之一，使两者都以批次开头。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It {0} {1}: {2} and {3} {4} do not match. {5}.</source>
   <translation>{0} {1}：{4}数 {2} 与 {3} 不一致。{5}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Repeat the one that is the same for every sample with ExpandAs</source>
   <translation>请用 ExpandAs 重复对每个样本都相同的那个</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>The axis along which they are laid side by side; 1 is the channels.</source>
   <translation>并排的轴；1 是通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>The new axis comes before the batch. Use dim=1 to put it behind.</source>
   <translation>新轴位于批次之前。请用 dim=1 把它放到后面。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>The place of the new axis; 1 is behind the batch.</source>
   <translation>新轴的位置；1 在批次之后。</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Use Concat to keep both, or a 1×1 convolution to match them</source>
   <translation>用拼接保留两者，或用 1×1 卷积使它们一致</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>axis {0} from 1 to {1}</source>
   <translation>轴 {0} 从 1 到 {1}</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>elementwise max</source>
   <translation>逐值最大</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>elementwise sum</source>
   <translation>逐元素求和</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>missing axes at the front</source>
   <translation>前面缺少的轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>new axis</source>
   <translation>新轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Added to it, so that nothing is divided by zero.</source>
   <translation>加在其上，避免除以零。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Added to the mean square; the smallest step of the number type when empty.</source>
   <translation>加在均方上；留空时为该数值类型的最小步长。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Each group holds a single value, and one value minus its own mean is zero. Use fewer groups.</source>
   <translation>每组只有一个值，减去自己的均值等于零。请减少组数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>How many groups the channels are split into.</source>
   <translation>把通道分成多少组。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>How many neighboring channels count.</source>
   <translation>计入多少个相邻通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>It normalizes the last axes, which are {0} here, and is set to {1}. Clear normalized_shape to take the last axis, or use GroupNorm for channels.</source>
   <translation>它归一化最后几个轴，这里是 {0}，而设置为 {1}。清空 normalized_shape 则取最后一个轴；通道请用 GroupNorm。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns a scale and an offset for each element.</source>
   <translation>给每个元素学习缩放和偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns a scale for each element.</source>
   <translation>为每个元素学习一个缩放。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns the offset too.</source>
   <translation>也学习偏移。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Sizes of the axes at the end that are normalized; the last one when empty.</source>
   <translation>末尾被归一化的各轴尺寸；空则为最后一个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>The power of what is divided by.</source>
   <translation>除数的幂次。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Weight of the neighbors' squares.</source>
   <translation>相邻通道平方的权重。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>With {0} sizes it would normalize over the batch too. Clear normalized_shape to take the last axis.</source>
   <translation>有 {0} 个尺寸时会把批次也一起归一化。请清空 normalized_shape，只取最后一个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>{0} groups</source>
   <translation>{0} 组</translation>
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Circular padding {0} would go around more than once: {1} is {2}. Use padding {3} or less, or a larger map.</source>
   <translation>循环填充 {0} 会绕不止一圈：{1} 是 {2}。请用不超过 {3} 的 padding，或更大的特征图。</translation>
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Pixels on each side: one number, or left, right, top, bottom as torch orders them.</source>
   <translation>每边的像素数：一个数，或按 torch 的顺序写左、右、上、下。</translation>
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Reflection padding {0} needs a map larger than {1}, and {2} is {3}. Use less padding, replication padding or a larger map.</source>
   <translation>反射填充 {0} 需要大于 {1} 的图，而 {2} 是 {3}。请用更小的填充、复制填充或更大的图。</translation>
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Steps at each end: one number, or those at the start and at the end.</source>
   <translation>两端的步数：一个数，或分别给出开头和末尾的。</translation>
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>The number that the new places hold.</source>
   <translation>新位置上的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>How many pieces at most.</source>
   <translation>最多几份。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>It gives {0} pieces, not {1}: {2} does not hold so many.</source>
   <translation>它给出 {0} 份，而不是 {1} 份：{2} 分不出这么多。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>It would give {0} pieces, and a node has room for {1}. Choose larger ones.</source>
   <translation>它会给出 {0} 份，而一个节点只容得下 {1} 份。请选大一些的份。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>It would part the samples of the batch. Use dim=1, the channels.</source>
   <translation>它会拆开批次中的样本。请用 dim=1，即通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>One number: the size of every piece, the last may be smaller. Several: the size of each.</source>
   <translation>一个数：每一份的大小，最后一份可以较小。几个数：各份的大小。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>The axis that is cut; 1 is the channels.</source>
   <translation>被切分的轴；1 是通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>The pieces {0} = {1} do not fill axis {2}, which has {3}. Change one of them, or give one number for all.</source>
   <translation>各份 {0} = {1} 没有填满轴 {2}，它有 {3}。请改变其中之一，或给出一个统一的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/parting.py" />
   <source>{0} dim {1}</source>
   <translation>{0} dim {1}</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>How a rest is treated: “ceil” rounds up (ceil_mode=True in torch) so that no row of the map is lost, as the document teaches, “floor” rounds down as torch does by default, “same_tf” as Keras.</source>
   <translation>除不尽时的处理：“ceil” 向上取整（torch 中为 ceil_mode=True），不丢失特征图的任何一行，正如文档所教；“floor” 向下取整，这是 torch 的默认；“same_tf” 与 Keras 相同。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pixels added on every side, at most half a window.</source>
   <translation>四周各加的像素数，至多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pixels the window moves; as large as the window when empty.</source>
   <translation>窗口移动的像素数；空则与窗口一样大。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pool padding may be at most {0} for kernel {1}, not {2}. Use less padding or a larger kernel.</source>
   <translation>核为 {1} 时池化填充至多 {0}，而不是 {2}。请用更小的填充或更大的核。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Some windows see nothing but padding along {0}: they give -inf, and training then writes outside torch's memory, which can crash it. Use padding=0 or dilation=1.</source>
   <translation>有些窗口沿 {0} 只看到填充：它们给出 -inf，而训练时 torch 会写到自己的内存之外，可能崩溃。请用 padding=0 或 dilation=1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Steps added on both sides, at most half a window.</source>
   <translation>两端各加的步数，至多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Steps the window moves; as large as the window when empty.</source>
   <translation>窗口移动的步数；空则与窗口一样大。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>The map is only {0} here and would be pooled down to {1}. Use a smaller kernel, fewer pools or a larger input.</source>
   <translation>这里的图只有 {0}，会被池化到 {1}。请用更小的核、更少的池化或更大的输入。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Voxels added on every side, at most half a window.</source>
   <translation>每一侧添加的体素，最多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Voxels the window moves; as large as the window when empty.</source>
   <translation>窗口移动的体素数；留空时与窗口一样大。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>rounding=“same_tf” works out its own padding. Set padding to 0, or choose another rounding.</source>
   <translation>rounding=“same_tf”自己算出填充。请把 padding 设为 0，或选别的取整方式。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>Counts the padding in the mean.</source>
   <translation>求平均时计入填充。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>Here the window must fit into the map without padding, and {0} is larger than {1}. Use a kernel of {2} or a larger map.</source>
   <translation>这里窗口必须在没有填充时也放得进特征图，而 {0} 比 {1} 大。请用 {2} 的卷积核，或更大的特征图。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>Pixels of zeros on every side, at most half a window.</source>
   <translation>四周各加的零的像素数，至多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>Steps of zeros on both sides, at most half a window.</source>
   <translation>两侧补零的步数，最多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>Voxels of zeros on every side, at most half a window.</source>
   <translation>每一侧补零的体素，最多半个窗口。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>What each sum is divided by; the number of values in the window when empty.</source>
   <translation>每个和要除以的数；留空时为窗口中值的个数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_average.py" />
   <source>rounding=“same_tf” takes the mean over the cells that exist. Clear divisor_override, or choose another rounding.</source>
   <translation>rounding=“same_tf”对存在的格子求平均。请清空 divisor_override，或选择另一种取整方式。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>Height and width of the output; “-” leaves that axis as it is.</source>
   <translation>输出的高和宽；“-”让该轴保持不变。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>Keeps the pooled axes with size 1 instead of dropping them.</source>
   <translation>把被池化的轴保留为大小 1，而不是去掉。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>Length of the output.</source>
   <translation>输出的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>global average pooling</source>
   <translation>全局平均池化</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>global max pooling</source>
   <translation>全局最大池化</translation>
  </message>
  <message>
   <location filename="designer/blocks/pooling_sized.py" />
   <source>keeps the axes</source>
   <translation>保留各轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Adds learned numbers.</source>
   <translation>加上可学习的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>An LSTM begins with two states or with none, and “c_0” is missing. Connect it, or disconnect “h_0”.</source>
   <translation>LSTM 要么从两个状态开始，要么没有，而“c_0”没有连接。请连接它，或者断开“h_0”。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Layers on top of each other, each reading the one below.</source>
   <translation>叠在一起的层数，每层读取下面一层。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Length of the state.</source>
   <translation>状态的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Reads the sequence from both ends and lays the results side by side.</source>
   <translation>从两端读取序列，并把结果并排放置。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Share of values set to zero between two layers, while training.</source>
   <translation>训练时两层之间被置零的数值的比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>Shortens the output to this length; 0 leaves it as it is.</source>
   <translation>把输出缩短到此长度；0 表示不变。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>The batch is axis 0 and the steps are axis 1, as everywhere here.</source>
   <translation>批次是轴 0，时间步是轴 1，与此处各处一致。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>The state {0} to begin with must be {1}, and in {2} the batch is not axis 1. Expand it, or permute it.</source>
   <translation>初始状态 {0} 必须是 {1}，而 {2} 的批次不是轴 1。请扩展它，或者调换轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>The state {0} to begin with must be {1}, like the one that comes out at the end, and {2} arrives.</source>
   <translation>初始状态 {0} 必须是 {1}，和最后给出的一样，而到来的是 {2}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>What the state passes through.</source>
   <translation>状态所经过的激活。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>dropout acts between two layers, and there is only one. Use num_layers=2 or more.</source>
   <translation>dropout 作用于两层之间，而这里只有一层。请用 num_layers=2 或更多。</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>gated recurrent unit</source>
   <translation>门控循环单元</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>it would read from sample to sample</source>
   <translation>它会从一个样本读到另一个样本</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>long short-term memory</source>
   <translation>长短期记忆</translation>
  </message>
  <message>
   <location filename="designer/blocks/recurrent.py" />
   <source>proj_size {0} must be smaller than hidden_size {1}. Use proj_size=0 for none.</source>
   <translation>proj_size {0} 必须小于 hidden_size {1}。不需要请用 proj_size=0。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>It would mix the samples of the batch. Leave axis 0 out of dim.</source>
   <translation>它会混合批次中的样本。请从 dim 中去掉轴 0。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>Leaves the axes with size 1, so that the result can be multiplied with the input.</source>
   <translation>保留这些轴，大小为 1，使结果可以与输入相乘。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>The axes that are added up; -1 is the last.</source>
   <translation>求和的轴；-1 是最后一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>The axes that are averaged; -1 is the last.</source>
   <translation>取平均的轴；-1 是最后一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>The axes that are searched; -1 is the last.</source>
   <translation>取最大值的轴；-1 是最后一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>The axis {0} is named twice in dim. Name each axis once.</source>
   <translation>轴 {0} 在 dim 中出现了两次。每个轴只写一次。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>global average</source>
   <translation>全局平均</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>global max</source>
   <translation>全局最大</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>reduce max</source>
   <translation>归约最大</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>reduce mean</source>
   <translation>归约平均</translation>
  </message>
  <message>
   <location filename="designer/blocks/reducing.py" />
   <source>reduce sum</source>
   <translation>归约求和</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How many times larger, once or for each axis; empty when size is given.</source>
   <translation>放大多少倍，给一个数或每个轴一个；给出 size 时留空。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How new pixels are made; linear is for sequences, bilinear and bicubic for images, trilinear for volumes.</source>
   <translation>新像素怎样产生；linear 用于序列，bilinear 和 bicubic 用于图像，trilinear 用于体数据。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>It takes either a size or a scale_factor, one of the two. Clear one of them.</source>
   <translation>size 和 scale_factor 只能给一个。请清空其中之一。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>It takes sequences, images and volumes, with 3 to 5 axes, and {0} arrives. Reshape it first.</source>
   <translation>它接受 3 到 5 个轴的序列、图像和体数据，而到来的是 {0}。请先改变形状。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>Lets the corner pixels keep their place.</source>
   <translation>让角上的像素保持原位。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>Places pixels by the sizes, not by the factor, where it is no whole number.</source>
   <translation>倍数不是整数时，按尺寸而不是按倍数安放像素。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>The map of {0} would become empty. Use a larger scale_factor.</source>
   <translation>{0} 的图会变空。请用更大的 scale_factor。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>The mode “{0}” is for {1} axes, and {2} has {3}. Use mode “{4}” or “nearest”.</source>
   <translation>方式“{0}”用于 {1} 个轴，而 {2} 有 {3} 个。请用方式“{4}”或“nearest”。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>The size afterwards, instead of a factor.</source>
   <translation>之后的尺寸，代替倍数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>With a size there is no factor to work out again. Switch recompute_scale_factor off.</source>
   <translation>给了尺寸，就没有倍数需要重新计算。请关闭 recompute_scale_factor。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>align_corners has a meaning only for modes that interpolate, not for “{0}”. Switch it off or choose such a mode.</source>
   <translation>align_corners 只对插值的方式有意义，对“{0}”没有。请关闭它，或选择插值的方式。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>{0} Set size to be sure.</source>
   <translation>{0} 要确定，请设置 size。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>{0} has {1} numbers, and {2} has {3} axes behind the channels. Give one number for all, or one for each.</source>
   <translation>{0} 有 {1} 个数，而 {2} 在通道之后有 {3} 个轴。请给一个数用于全部，或每个轴一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>{0} · {1} is rounded down to {2}, not {3}, as in torch.</source>
   <translation>{0} · {1} 与 torch 一样向下取整为 {2}，而不是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>Axis {0} of {1} has {2}, and {3} makes {4}. Change one of the sizes, or write -1 for one.</source>
   <translation>{1} 的轴 {0} 是 {2}，而 {3} 得到 {4}。请改变其中一个大小，或把一个写成 -1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>For each new axis the number of the old one.</source>
   <translation>每个新轴对应的旧轴号。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>How numbers lie in memory: “chw” as in torch, “hwc” as in TensorFlow and in the document.</source>
   <translation>数在内存中的排列：“chw”如 torch，“hwc”如 TensorFlow 和文档。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>It keeps the first axis, and the batch is axis {0} of {1}. Permute it to the front.</source>
   <translation>它保留第一个轴，而批次是 {1} 的轴 {0}。请把它置换到最前。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>It would lay out the batch. Use dim=1, the features.</source>
   <translation>它会展开批次。请用 dim=1，即特征。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>Only one size can be -1, and {0} are in {1}. Write the others as numbers.</source>
   <translation>只能有一个 -1，而 {1} 中有 {0} 个。请把其余写成数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>Sizes of one sample afterwards, channels first; one may be -1.</source>
   <translation>之后一个样本的各个尺寸，通道在前；可以有一个 -1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The axis that is laid out.</source>
   <translation>被展开的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The axis {0} does not exist in {1}, which has {2}. Use start_dim=1 and end_dim=-1.</source>
   <translation>{1} 有 {2} 个轴，没有轴 {0}。请用 start_dim=1 和 end_dim=-1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The batch axis is mixed into the features. Use start_dim=1.</source>
   <translation>批次轴混进了特征。请用 start_dim=1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The batch is no longer the first axis.</source>
   <translation>批次不再是第一个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The first axis that is laid out; 1 leaves the batch alone.</source>
   <translation>第一个被展开的轴；1 表示不动批次。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The last axis that is laid out.</source>
   <translation>最后一个被展开的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The order “hwc” is for image maps N×C×H×W laid out whole, and {0} arrives. Use order “chw”.</source>
   <translation>顺序“hwc”用于整体展开的特征图 N×C×H×W，而到达的是 {0}。请用“chw”。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The order “hwc” is for images C×H×W, and the shape has {0} numbers. Use order “chw”.</source>
   <translation>顺序“hwc”用于图像 C×H×W，而形状有 {0} 个数。请用“chw”。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The shape {0} holds a 0, and there would be no numbers. Use sizes of 1 or more.</source>
   <translation>形状 {0} 含有 0，就没有数了。请用 1 或更大的尺寸。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The shape {0} wants {1} values, and {2} arrive. Use -1 for one size or change them.</source>
   <translation>形状 {0} 需要 {1} 个值，而到达 {2} 个。请把一个尺寸写成 -1 或修改它们。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The sizes it becomes; one may be -1.</source>
   <translation>展开成的大小；其中一个可以是 -1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>channels last</source>
   <translation>通道在后</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>dims must name each of the axes 0 to {0} of {1} once, and is {2}. Use {3} with two of them exchanged.</source>
   <translation>dims 必须把 {1} 的轴 0 到 {0} 各写一次，而它是 {2}。请用交换其中两个的 {3}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>split axis</source>
   <translation>拆分轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>start_dim {0} comes after end_dim {1} in {2}. Use start_dim=1 and end_dim=-1.</source>
   <translation>在 {2} 中 start_dim {0} 在 end_dim {1} 之后。请用 start_dim=1 和 end_dim=-1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>{0} from H×W×C</source>
   <translation>{0}，来自 H×W×C</translation>
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>{0} values do not fill {1} evenly: {2} does not divide them. Change one of the sizes.</source>
   <translation>{0} 个值不能均匀填满 {1}：{2} 除不尽。请修改其中一个尺寸。</translation>
  </message>
  <message>
   <location filename="designer/blocks/sequences.py" />
   <source>With batch_first={0} torch takes axis {1} for the batch, and of {2} it is axis {3}: {4}. Change batch_first.</source>
   <translation>当 batch_first={0} 时，torch 把轴 {1} 当作批次，而在 {2} 中批次是轴 {3}：{4}。请更改 batch_first。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>Channel order: torch's, or TensorFlow's.</source>
   <translation>通道顺序：torch 的，或 TensorFlow 的。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>How many times larger; channels shrink by its square.</source>
   <translation>放大多少倍；通道按其平方减少。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>How many times smaller; channels grow by its square.</source>
   <translation>缩小多少倍；通道按其平方增加。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>It needs a number of channels divisible by {0}² = {1}, and {2} arrive. Let the layer before give {3}.</source>
   <translation>通道数必须能被 {0}² = {1} 整除，而到达 {2} 个。让前一层给出 {3} 个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>It needs a {0} divisible by {1}, and {2} is {3}. Pad to {4} first.</source>
   <translation>{0} 必须能被 {1} 整除，而 {2} 是 {3}。请先填充到 {4}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>depth to space</source>
   <translation>深度到空间</translation>
  </message>
  <message>
   <location filename="designer/blocks/shuffling.py" />
   <source>space to depth</source>
   <translation>空间到深度</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Columns cut off on the left.</source>
   <translation>左边切掉的列数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Columns cut off on the right.</source>
   <translation>右边切掉的列数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Cutting {0} and {1} leaves nothing of {2} along {3}. Cut less than {4} together.</source>
   <translation>沿 {3} 切掉 {0} 和 {1} 后，{2} 什么也不剩。两者合计请少于 {4}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>From {0} up to {1} nothing is left of axis {2}, which has {3}. Use start=0 and no stop for all of it.</source>
   <translation>从 {0} 到 {1}，轴 {2}（大小 {3}）什么也不剩。要全部保留，请用 start=0 且不设 stop。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>It cuts {0} to the size of {1}, whose {2} {3} is larger than {4}. Exchange the two inputs, or pad the first.</source>
   <translation>它把 {0} 裁剪到 {1} 的大小，而后者的{2} {3} 大于 {4}。请交换两个输入，或填充第一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>It would leave samples of the batch out. Use dim=1, the channels.</source>
   <translation>它会丢掉批次中的样本。请用 dim=1，即通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Keeps every first, second, third... of them.</source>
   <translation>每隔一个、两个、三个……保留一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Rows cut off above.</source>
   <translation>上边切掉的行数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>Rows cut off below.</source>
   <translation>下边切掉的行数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>The axis; 1 is the channels.</source>
   <translation>轴；1 是通道。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>The first position that is kept; negative counts from the end.</source>
   <translation>保留的第一个位置；负数从末尾数起。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>The first position that is not kept; none keeps all.</source>
   <translation>不再保留的第一个位置；不设则全部保留。</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>ceil_div(stop - start, step)</source>
   <translation>ceil_div(stop - start, step)</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>center crop</source>
   <translation>居中裁剪</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>dim {0}, {1}:{2}{3}</source>
   <translation>dim {0}, {1}:{2}{3}</translation>
  </message>
  <message>
   <location filename="designer/blocks/slicing.py" />
   <source>u-net skip</source>
   <translation>U-Net 跳跃连接</translation>
  </message>
  <message>
   <location filename="designer/blocks/spectral.py" />
   <source>Divides the weight by its largest singular value (spectral_norm), which steadies discriminators.</source>
   <translation>把权重除以它的最大奇异值（spectral_norm），使判别器更稳定。</translation>
  </message>
  <message>
   <location filename="designer/blocks/splitting.py" />
   <source>{0} channels do not split into {1} groups. Use {2}.</source>
   <translation>{0} 个通道不能分成 {1} 组。请用 {2}。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>Axis {0} of {1} has the size {2}, not 1: it removes nothing.</source>
   <translation>{1} 的轴 {0} 大小是 {2}，不是 1：什么也没去掉。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>Axis {0} of {1} has {2}, and only axes of size 1 can be repeated. Use -1 there.</source>
   <translation>{1} 的轴 {0} 是 {2}，只有大小为 1 的轴可以重复。那里请用 -1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>It would remove the batch when there is one sample. Use dim=-1, the last axis.</source>
   <translation>只有一个样本时它会去掉批次。请用 dim=-1，即最后一个轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>Sizes of one sample afterwards; -1 leaves an axis as it is.</source>
   <translation>之后一个样本的大小；-1 保持该轴不变。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>The axis that is removed; -1 is the last.</source>
   <translation>被去掉的轴；-1 是最后一个。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>The place of the new axis; -1 is behind the last.</source>
   <translation>新轴的位置；-1 在最后一个之后。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>The shape {0} has {1} numbers, and a sample of {2} has {3} axes. Write one number for each, -1 for those that stay.</source>
   <translation>形状 {0} 有 {1} 个数，而 {2} 的一个样本有 {3} 个轴。请为每个轴写一个数，不变的写 -1。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>add axis</source>
   <translation>增加轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>broadcast to</source>
   <translation>广播到</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>expand dims</source>
   <translation>扩展维度</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>remove axis</source>
   <translation>去掉轴</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>repeat like</source>
   <translation>按另一个重复</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>{0} cannot be repeated to {1}: axis {2} has {3}, and only axes of size 1 grow. Unsqueeze an axis, or reshape it.</source>
   <translation>{0} 不能重复成 {1}：轴 {2} 是 {3}，只有大小为 1 的轴可以变大。请增加一个轴，或变形。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>{0} has fewer axes than {1}, and the batch would meet another axis. Unsqueeze the missing axes.</source>
   <translation>{0} 的轴比 {1} 少，批次会遇到其他轴。请补上缺少的轴。</translation>
  </message>
  <message>
   <location filename="designer/blocks/squeeze.py" />
   <source>{0} has more axes than {1}. Flatten or reshape it so that it has no more.</source>
   <translation>{0} 的轴比 {1} 多。请展平或变形，使其不再更多。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Adds learned numbers everywhere.</source>
   <translation>处处加上可学习的数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Features between the two linear layers.</source>
   <translation>两个线性层之间的特征数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Heads of the attention; it must divide the features.</source>
   <translation>注意力的头数；必须整除特征数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Keeps the normalization from dividing by zero.</source>
   <translation>防止归一化除以零。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Normalizes before attention and linear layers instead of after; trains easier.</source>
   <translation>在注意力和线性层之前而不是之后归一化；更容易训练。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>Share of values set to zero while training.</source>
   <translation>训练时被置零的数值的比例。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>What stands between the two linear layers.</source>
   <translation>两个线性层之间的激活。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transformer.py" />
   <source>{0} heads → {1}</source>
   <translation>{0} 个头 → {1}</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>A transposed convolution cuts its edges off, so there is nothing to fill with “{0}”. Use padding_mode=“zeros”, or an Upsample and a convolution.</source>
   <translation>反卷积会裁掉边缘，没有可用“{0}”填充的地方。请用 padding_mode=“zeros”，或者用 Upsample 加一个卷积。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Depth, height and width of the painted window.</source>
   <translation>所画窗口的深、高、宽。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Height and width of the window that a pixel paints.</source>
   <translation>一个像素所画窗口的高和宽。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Layers added at the end only.</source>
   <translation>只在末尾添加的层数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Length of the window that a step paints.</source>
   <translation>一步所画窗口的长度。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Number of output channels.</source>
   <translation>输出通道数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Pixels between two painted windows: the growth.</source>
   <translation>两个所画窗口之间的像素数：放大的倍数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Pixels cut off every side; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.</source>
   <translation>四周各裁掉的像素数；“same_tf”按 TensorFlow 和 Keras 的方式裁，使尺寸为 in*s。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Rows added at the end only.</source>
   <translation>只在末尾加的行数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Steps added at the end only.</source>
   <translation>只在末尾添加的步数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Steps between two painted windows: the growth.</source>
   <translation>相邻两个所画窗口之间的步数：即放大倍数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Steps cut off both ends; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.</source>
   <translation>两端裁掉的步数；“same_tf”像 TensorFlow 和 Keras 那样裁，使尺寸为 in*s。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>The result would be {0}: more is cut off than there is. Use padding {1} or less.</source>
   <translation>结果会是 {0}：裁掉的比有的还多。请用不超过 {1} 的 padding。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Voxels between two painted windows: the growth.</source>
   <translation>相邻两个所画窗口之间的体素数：即放大倍数。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Voxels cut off every side; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.</source>
   <translation>每一侧裁掉的体素；“same_tf”像 TensorFlow 和 Keras 那样裁，使尺寸为 in*s。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>output_padding {0} must be smaller than the stride {1} or the dilation {2} (along {3}). Use output_padding=0 or a larger stride.</source>
   <translation>output_padding {0} 必须小于步长 {1} 或膨胀 {2}（沿 {3}）。请用 output_padding=0 或更大的步长。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>padding=“same_tf” fixes the output size, so output_padding has no meaning there. Set it to 0.</source>
   <translation>padding=“same_tf”固定了输出尺寸，output_padding 在这里没有意义。请设为 0。</translation>
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>torch knows zeros alone here; other edges need an Upsample and a convolution.</source>
   <translation>torch 在这里只认识 zeros；其他边缘需要 Upsample 加一个卷积。</translation>
  </message>
  <message>
   <location filename="designer/blocks/windows.py" />
   <source> ({0} and {1} of padding)</source>
   <translation>（{0} 与 {1} 的填充）</translation>
  </message>
  <message>
   <location filename="designer/blocks/windows.py" />
   <source>The map is only {0}{1} along {2} here; a kernel that covers {3} does not fit. Use padding {4} or more, a smaller kernel, or fewer layers that shrink the map.</source>
   <translation>这里的图沿 {2} 只有 {0}{1}；覆盖 {3} 的核放不下。请用填充 {4} 或更大、更小的核，或更少的缩小层。</translation>
  </message>
  <message>
   <location filename="designer/blocks/windows.py" />
   <source>groups={0} cannot split {1} {2} channels evenly. Choose a divisor of {3}, or groups=1.</source>
   <translation>groups={0} 不能平分 {1} 个{2}通道。请选 {3} 的约数，或 groups=1。</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>An argument is a whole number, and this parameter is not.</source>
   <translation>构造参数是整数，而这个参数不是。</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>An argument is one number, and this parameter holds several.</source>
   <translation>构造参数是一个数，而这个参数含有多个。</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>Delete argument</source>
   <translation>删除构造参数</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>It follows an argument already.</source>
   <translation>它已经跟随一个构造参数。</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>Make an argument</source>
   <translation>设为构造参数</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>{0} and {1} more</source>
   <translation>{0} 以及另外 {1} 处</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>{0} has no argument “{1}”.</source>
   <translation>{0} 没有参数“{1}”。</translation>
  </message>
  <message>
   <location filename="designer/core/arguments.py" />
   <source>“{0}” is used by {1}; change those first.</source>
   <translation>“{0}”被 {1} 使用；请先更改它们。</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It calculates with {0} numbers, and whole numbers (int64) arrive. Embed them first.</source>
   <translation>它用 {0} 数计算，而到来的是整数（int64）。请先做嵌入。</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It looks whole numbers up (int64), such as tokens or classes, and {0} numbers arrive.</source>
   <translation>它查找整数（int64），例如词元或类别，而到来的是 {0} 数。</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It takes {0} numbers, and {1} arrives.</source>
   <translation>它接收 {0} 类型的数，而到达的是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It takes {0}, and {1} arrives.</source>
   <translation>它接收{0}，而到达的是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>image maps N×C×H×W with 4 axes</source>
   <translation>特征图 N×C×H×W，4 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>sequences N×C×L with 3 axes</source>
   <translation>序列 N×C×L，3 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>tensors {0}</source>
   <translation>张量 {0}</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>tensors {0} with {1} axes</source>
   <translation>张量 {0}，{1} 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>tensors {0} with {1} axes or more</source>
   <translation>张量 {0}，至少 {1} 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>vectors N×F with 2 axes</source>
   <translation>向量 N×F，2 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>volumes N×C×D×H×W with 5 axes</source>
   <translation>体数据 N×C×D×H×W，5 个轴</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A name may have at most 80 characters.</source>
   <translation>名字最多 80 个字符。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A node cannot be put into its own edge.</source>
   <translation>节点不能放进自己的边里。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A node needs a name.</source>
   <translation>节点需要一个名字。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Another node is called “{0}” already.</source>
   <translation>已有另一个节点叫“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change block</source>
   <translation>更换积木</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change parameter</source>
   <translation>更改参数</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change repeat</source>
   <translation>更改重复次数</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Insert</source>
   <translation>插入</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Only a composite block can be repeated.</source>
   <translation>只有复合块可以重复。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>That edge is gone.</source>
   <translation>那条边已经不在了。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>That node is gone.</source>
   <translation>该节点已不存在。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>There is no module “{0}” in this design.</source>
   <translation>此设计中没有模块“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>There is no node “{0}” in {1}.</source>
   <translation>{1} 中没有节点“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/core/dim.py" />
   <source>A size was divided by zero.</source>
   <translation>一个尺寸被零除。</translation>
  </message>
  <message>
   <location filename="designer/core/dim.py" />
   <source>An exponent of a size must lie between 0 and 16.</source>
   <translation>尺寸的指数必须在 0 到 16 之间。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>A negative exponent does not give a whole number.</source>
   <translation>负指数得不到整数。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>An exponent may be at most 60.</source>
   <translation>指数最大为 60。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>An expression may have at most {0} characters; this one has {1}.</source>
   <translation>表达式最多 {0} 个字符；这一个有 {1} 个。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The expression grows larger than 10^15.</source>
   <translation>表达式超过了 10^15。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The expression holds something that is not allowed.</source>
   <translation>表达式里有不允许的内容。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The name “{0}” is not an argument of this module (known: {1}).</source>
   <translation>“{0}”不是此模块的参数（已知：{1}）。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” divides by zero.</source>
   <translation>“{0}”除以了零。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” holds a number larger than 10^15.</source>
   <translation>“{0}”含有大于 10^15 的数。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is larger than 10^15.</source>
   <translation>“{0}”大于 10^15。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is nested more than {1} deep.</source>
   <translation>“{0}”的嵌套超过 {1} 层。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is not a number or an expression such as ngf * 2.</source>
   <translation>“{0}”既不是数，也不是 ngf * 2 这样的表达式。</translation>
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” may hold only integers, names, + - * // % ** ( ), min and max.</source>
   <translation>“{0}”只能包含整数、名字、+ - * // % ** ( )、min 和 max。</translation>
  </message>
  <message>
   <location filename="designer/core/formula.py" />
   <source>A formula cannot contain {0}.</source>
   <translation>公式不能包含 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>Make module</source>
   <translation>创建模块</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>Only a composite block can be ungrouped.</source>
   <translation>只有复合模块可以取消组合。</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>Select at least one layer: inputs and outputs of the network stay outside.</source>
   <translation>请至少选择一个层：网络的输入和输出留在外面。</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>Ungroup</source>
   <translation>取消组合</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>“{0}” is bypassed: end that first.</source>
   <translation>“{0}”已被旁路：请先取消旁路。</translation>
  </message>
  <message>
   <location filename="designer/core/grouping.py" />
   <source>“{0}” lies between the selected nodes: select it too.</source>
   <translation>“{0}”位于所选节点之间：请一并选择。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>A design keeps at least one network.</source>
   <translation>设计至少保留一个网络。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>A module needs a name.</source>
   <translation>模块需要一个名字。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Add module</source>
   <translation>添加模块</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Another argument is called “{0}” already.</source>
   <translation>已有另一个参数叫“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Another module is called “{0}” already.</source>
   <translation>已有另一个模块叫“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Change argument</source>
   <translation>更改构造参数</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Describe</source>
   <translation>修改说明</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Make unique</source>
   <translation>独立成新定义</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Only a composite block can be made unique.</source>
   <translation>只有复合块可以独立成新定义。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Rename argument</source>
   <translation>重命名构造参数</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>{0} is used in {1}; delete those uses first.</source>
   <translation>{0} 被 {1} 使用；请先删除这些使用。</translation>
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>“{0}” cannot be the name of an argument; use letters, digits and _.</source>
   <translation>“{0}”不能作参数名；请用字母、数字和 _。</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>Change direction</source>
   <translation>改变走向</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>Connect networks</source>
   <translation>连接网络</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>Disconnect networks</source>
   <translation>断开网络</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>Duplicate module</source>
   <translation>复制模块</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>Move network</source>
   <translation>移动网络</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>The order must name every network once.</source>
   <translation>顺序必须包含每个网络各一次。</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>{0} has no input “{1}”.</source>
   <translation>{0} 没有输入“{1}”。</translation>
  </message>
  <message>
   <location filename="designer/core/network_commands.py" />
   <source>{0} has no output “{1}”.</source>
   <translation>{0} 没有输出“{1}”。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>(no default)</source>
   <translation>（无默认值）</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>(the default)</source>
   <translation>（默认值）</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>A free size is written like H=32, not {0}.</source>
   <translation>自由尺寸写作 H=32，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>A shape may have at most 8 numbers.</source>
   <translation>形状最多 8 个数。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It is larger than 10^15.</source>
   <translation>它大于 10^15。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be a number, not {0}.</source>
   <translation>必须是数，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be a whole number, not {0}.</source>
   <translation>必须是整数，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be at least {0}, not {1}.</source>
   <translation>至少为 {0}，而不是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be at most {0}, not {1}.</source>
   <translation>至多为 {0}，而不是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be one of {0}, not {1}.</source>
   <translation>必须是 {0} 之一，而不是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be text, not {0}.</source>
   <translation>必须是文本，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be true or false, not {0}.</source>
   <translation>必须是 true 或 false，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It needs at least {0} numbers.</source>
   <translation>至少需要 {0} 个数。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It takes 1 to 3 numbers, one per axis, and got {0}.</source>
   <translation>它接受 1 到 3 个数，每个轴一个，而得到了 {0} 个。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It takes {0} numbers, one per axis, and got {1}.</source>
   <translation>它需要 {0} 个数，每个轴一个，而得到 {1} 个。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>The default of a parameter is not valid: {0}</source>
   <translation>参数的默认值无效：{0}</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>The free size “{0}” needs another name: this one is taken.</source>
   <translation>自由尺寸“{0}”需要另一个名字：这个已被占用。</translation>
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>{0} The words {1} are possible too.</source>
   <translation>{0} 也可以用 {1}。</translation>
  </message>
  <message>
   <location filename="designer/core/protocol.py" />
   <source>Not a message: {0}</source>
   <translation>不是消息：{0}</translation>
  </message>
  <message>
   <location filename="designer/core/remark_commands.py" />
   <source>A note may have at most {0} characters; this one has {1}.</source>
   <translation>注释最多 {0} 个字符；这条有 {1} 个。</translation>
  </message>
  <message>
   <location filename="designer/core/silence.py" />
   <source>Say again</source>
   <translation>重新提示</translation>
  </message>
  <message>
   <location filename="designer/core/silence.py" />
   <source>Silence</source>
   <translation>不再提示</translation>
  </message>
  <message>
   <location filename="designer/engine/beyond_measure.py" />
   <source>It gives out {0}, more than 10²⁴ values: they fit no computer.</source>
   <translation>它输出 {0}，超过 10²⁴ 个值：没有计算机放得下。</translation>
  </message>
  <message>
   <location filename="designer/engine/beyond_measure.py" />
   <source>It multiplies and adds more than 10²⁴ times for one sample: no computer ever ends that.</source>
   <translation>一个样本需要超过 10²⁴ 次乘加：没有计算机算得完。</translation>
  </message>
  <message>
   <location filename="designer/engine/beyond_measure.py" />
   <source>Its parameters are more than 10²⁴: they fit no computer.</source>
   <translation>它的参数超过 10²⁴ 个：没有计算机放得下。</translation>
  </message>
  <message>
   <location filename="designer/engine/beyond_measure.py" />
   <source>What arrives, {0}, is too large already: more than 10²⁴ values fit no computer.</source>
   <translation>到达的 {0} 已经太大：超过 10²⁴ 个值，没有计算机放得下。</translation>
  </message>
  <message>
   <location filename="designer/engine/bypass.py" />
   <source>Apply fix</source>
   <translation>应用修复</translation>
  </message>
  <message>
   <location filename="designer/engine/bypass.py" />
   <source>End the bypass</source>
   <translation>取消旁路</translation>
  </message>
  <message>
   <location filename="designer/engine/bypass.py" />
   <source>It is bypassed, and at work it would turn {0} into {1}.</source>
   <translation>它已被旁路；若启用，会把 {0} 变为 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/costs/layers.py" />
   <source>It has more than {0} layers.</source>
   <translation>它的层数超过 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/costs/memory.py" />
   <source> (most at “{0}”)</source>
   <translation>（最多在“{0}”处）</translation>
  </message>
  <message>
   <location filename="designer/engine/costs/memory.py" />
   <source>, with a guess for “{0}”</source>
   <translation>，其中“{0}”为估计</translation>
  </message>
  <message>
   <location filename="designer/engine/costs/memory.py" />
   <source>Batch {0}: {1} of parameters, {2} of activations to run{3}, about {4} kept to train{5}.</source>
   <translation>批大小 {0}：参数 {1}，运行时激活值 {2}{3}，训练时约保留 {4}{5}。</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>Its input “{0}” shares the size {1} = {2} with another input, and {3} arrives.</source>
   <translation>它的输入“{0}”与另一个输入共用大小 {1} = {2}，而到达的是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>Its input “{0}” takes {1} numbers, and {2} arrives.</source>
   <translation>它的输入“{0}”接收 {1} 数值，而到达的是 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>Its input “{0}” takes {1}, and {2} arrives.</source>
   <translation>它的输入“{0}”接收 {1}，而到达的是 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>Its input “{0}” takes {1}{2}, and {3} arrives.</source>
   <translation>它的输入“{0}”接收 {1}{2}，而到达的是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>The argument {0} has no value: {1}</source>
   <translation>参数 {0} 没有值：{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>its default must be a whole number or an expression.</source>
   <translation>它的默认值必须是整数或表达式。</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>There is no module “{0}” in this design; it has {1}.</source>
   <translation>此设计中没有模块“{0}”；它有 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} Drawn with designer.</source>
   <translation>{0} 由 designer 绘制。</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} gives nothing out: add a layer or an Output.</source>
   <translation>{0} 什么都不输出：请添加一层或一个 Output。</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} has an error: {1}</source>
   <translation>{0} 有错误：{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} has {1} errors, the first of them: {2}</source>
   <translation>{0} 有 {1} 个错误，第一个：{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} is empty: there is nothing to write yet.</source>
   <translation>{0} 是空的：还没有可写的内容。</translation>
  </message>
  <message>
   <location filename="designer/engine/exporting/export.py" />
   <source>{0} is not complete: the shape of “{1}” is not known.</source>
   <translation>{0} 不完整：“{1}”的形状未知。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/carried.py" />
   <source>{0} is a picture that carries no design.</source>
   <translation>{0} 是一张不含设计的图片。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/carried.py" />
   <source>{0} is a picture that carries {1} designs, and one is meant.</source>
   <translation>{0} 是一张含有 {1} 个设计的图片，而应当只有一个。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/carried.py" />
   <source>{0}: the design in the picture is damaged.</source>
   <translation>{0}：图片中的设计已损坏。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/carried.py" />
   <source>{0}: the picture ends in the middle.</source>
   <translation>{0}：图片不完整。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>Did you mean {0}?</source>
   <translation>你是说 {0} 吗？</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>The presets are {0}.</source>
   <translation>预设有 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>There is no file or preset “{0}”. {1}</source>
   <translation>没有文件或预设“{0}”。{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>{0} is not a file.</source>
   <translation>{0} 不是文件。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>“{0}” cannot be the name of a file.</source>
   <translation>“{0}”不能作文件名。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/presets.py" />
   <source>“{0}” cannot be the name of a file: {1}.</source>
   <translation>“{0}”不能作文件名：{1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a design holds at least one module.</source>
   <translation>设计至少有一个模块。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a node must be an object, not {0}.</source>
   <translation>节点必须是对象，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a node needs a name.</source>
   <translation>节点需要一个名字。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a parameter is a number, a text, true, false, null or a list of those.</source>
   <translation>参数是数、文本、true、false、null，或它们的列表。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a place is two numbers, [x, y], of at most a million.</source>
   <translation>位置是两个数 [x, y]，至多一百万。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a second edge goes into “{0}”.</source>
   <translation>第二条边进入了“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a second node is called “{0}”.</source>
   <translation>第二个节点也叫“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a second note or frame is called “{0}”.</source>
   <translation>有两个注释或框都叫“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a text has more than {0} characters.</source>
   <translation>有一段文本超过 {0} 个字符。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a text holds half a character (a lone surrogate).</source>
   <translation>文本中有半个字符（孤立的代理项）。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>a {0} has no {1}.</source>
   <translation>{0} 没有 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>an edge is two names, [from, to].</source>
   <translation>边是两个名字 [from, to]。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>an object</source>
   <translation>对象</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it contains “{0}”, which contains it.</source>
   <translation>它包含“{0}”，而后者包含它。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it is four names: a network, its output, a network, its input; “apart” may follow.</source>
   <translation>应为四个名称：网络、其输出、网络、其输入；其后可加 “apart”。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it is nested more than {0} deep.</source>
   <translation>嵌套超过 {0} 层。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it is nested too deep.</source>
   <translation>嵌套太深。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it is “down” or “right”, not {0}.</source>
   <translation>应为“down”或“right”，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be a list, not {0}.</source>
   <translation>必须是列表，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be a number or an expression, not {0}.</source>
   <translation>必须是数或表达式，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be a whole number such as {0}.</source>
   <translation>必须是整数，例如 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be an object, not {0}.</source>
   <translation>必须是对象，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be text, not {0}.</source>
   <translation>必须是文本，而不是{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>it must be true or false, not {0}.</source>
   <translation>它必须是 true 或 false，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>line {0}, column {1}</source>
   <translation>第 {0} 行，第 {1} 列</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>only the use of a module can repeat.</source>
   <translation>只有模块的使用可以重复。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the edges make a loop through {0}.</source>
   <translation>这些边经过 {0} 构成了环。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the file is empty.</source>
   <translation>文件是空的。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the file was written by a newer designer (version {0}); update to open it.</source>
   <translation>文件由更新的 designer（版本 {0}）写成；请升级后打开。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the name stands twice in the same object.</source>
   <translation>这个名字在同一个对象中出现了两次。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the number {0} is larger than 10^15.</source>
   <translation>数 {0} 大于 10^15。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>the number {0} is too large.</source>
   <translation>数 {0} 太大。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>there is no node “{0}”.</source>
   <translation>没有节点“{0}”。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>this is not a designer file (no "format": "designer").</source>
   <translation>这不是 designer 文件（没有 "format": "designer"）。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>width and height must be 1 or more.</source>
   <translation>宽和高必须不小于 1。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>{0} are more than the {1} it may hold.</source>
   <translation>{0} 超过了最多允许的 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>{0} is not a number that a file may hold.</source>
   <translation>{0} 不是文件可以包含的数。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>{0} nodes are more than the {1} a design may hold.</source>
   <translation>{0} 个节点超过了设计允许的 {1} 个。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>“{0}” is not a name for an argument.</source>
   <translation>“{0}”不能作参数名。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>“{0}” is not a usable name.</source>
   <translation>“{0}”不是可用的名字。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>“{0}” names port {1}; no block has that many.</source>
   <translation>“{0}”指端口 {1}；没有积木有那么多端口。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/reading.py" />
   <source>“{0}” needs either a block or a module.</source>
   <translation>“{0}”需要积木或模块。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/storage.py" />
   <source>There is no file {0}.</source>
   <translation>没有文件 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/storage.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} 无法读取：{1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/storage.py" />
   <source>{0} is a folder, not a design file.</source>
   <translation>{0} 是文件夹，不是设计文件。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/storage.py" />
   <source>{0} is larger than {1} MB; that is no design file.</source>
   <translation>{0} 大于 {1} MB；这不是设计文件。</translation>
  </message>
  <message>
   <location filename="designer/engine/files/storage.py" />
   <source>{0} is not text in UTF-8 (byte {1}); that is no design file.</source>
   <translation>{0} 不是 UTF-8 文本（第 {1} 字节）；这不是设计文件。</translation>
  </message>
  <message>
   <location filename="designer/engine/grouping.py" />
   <source>The shape of what comes from “{0}” is not known yet.</source>
   <translation>来自“{0}”的张量形状尚未知道。</translation>
  </message>
  <message>
   <location filename="designer/engine/grouping.py" />
   <source>The shapes of “{0}” are not known.</source>
   <translation>“{0}”的形状未知。</translation>
  </message>
  <message>
   <location filename="designer/engine/grouping.py" />
   <source>“{0}” sends {1} numbers, and no input can declare those.</source>
   <translation>“{0}”输出 {1} 类型的数，输入无法声明这种类型。</translation>
  </message>
  <message>
   <location filename="designer/engine/grouping.py" />
   <source>“{0}” turns {1} into {2}: only what keeps its shape can be bypassed.</source>
   <translation>“{0}”把 {1} 变为 {2}：只有不改变形状的节点才能旁路。</translation>
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>An input of the network takes nothing in, and something is connected to it.</source>
   <translation>网络的输入不接收任何东西，而有东西连到了它。</translation>
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Delete it and reconnect</source>
   <translation>删除并重新连接</translation>
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Disconnect it</source>
   <translation>断开它</translation>
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>It stands in a loop with {0}.</source>
   <translation>它与 {0} 构成了环。</translation>
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>This version knows no block “{0}”. It is kept as it is.</source>
   <translation>此版本不认识积木“{0}”。它会原样保留。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>Remove the connection</source>
   <translation>移除这条连接</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>There is no network “{0}” any more.</source>
   <translation>网络“{0}”已不存在。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>What {0} gives is not known yet: mend its problems first.</source>
   <translation>{0} 的输出尚未知：请先解决它的问题。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>What {0} takes is not known yet: mend its problems first.</source>
   <translation>{0} 的输入尚未知：请先解决它的问题。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} can follow itself: {1} goes in and comes back, so A → B → A closes with one for each way.</source>
   <translation>{0} 可以接在自身之后：输入 {1}，输出相同，因此每个方向各用一个时 A → B → A 闭合。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} gives {1} numbers, {2} takes {3}.</source>
   <translation>{0} 输出 {1} 数值，{2} 需要 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} gives {1}, {2} takes {3}: the number of axes differs.</source>
   <translation>{0} 输出 {1}，{2} 需要 {3}：轴的数目不同。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} gives {1}, {2} takes {3}: they differ in {4}.</source>
   <translation>{0} 输出 {1}，{2} 需要 {3}：两者在 {4} 上不同。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} gives {1}, {2} takes {3}: they fit.</source>
   <translation>{0} 输出 {1}，{2} 需要 {3}：相互吻合。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} has no {1} “{2}” any more.</source>
   <translation>{0} 已没有{1}“{2}”。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} → {1} → {2} closes: it comes back as {3}.</source>
   <translation>{0} → {1} → {2} 闭合：返回的是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/meetings.py" />
   <source>{0} → {1} → {2} does not close: the shapes differ on the way.</source>
   <translation>{0} → {1} → {2} 不闭合：途中形状不同。</translation>
  </message>
  <message>
   <location filename="designer/engine/offers.py" />
   <source>It gives nothing out.</source>
   <translation>它没有输出。</translation>
  </message>
  <message>
   <location filename="designer/engine/offers.py" />
   <source>It takes no input.</source>
   <translation>它没有输入。</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>It has {0} inputs, and something is connected to input {1}.</source>
   <translation>它有 {0} 个输入，而有东西连到了输入 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>It is fed from output {0} of “{1}”, which {2}. Connect another one.</source>
   <translation>它由“{1}”的输出 {0} 提供，而后者{2}。请连接另一个输出。</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>It needs at least {0} inputs and has {1}.</source>
   <translation>它至少需要 {0} 个输入，而只有 {1} 个。</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>Nothing is connected to its input “{0}”.</source>
   <translation>它的输入“{0}”没有连接任何东西。</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>gives one output</source>
   <translation>只有一个输出</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>gives {0} outputs</source>
   <translation>有 {0} 个输出</translation>
  </message>
  <message>
   <location filename="designer/engine/ports.py" />
   <source>“{0}” has {1} inputs, and something is connected to input {2}.</source>
   <translation>“{0}”有 {1} 个输入，而有东西连到了输入 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>1 layer changes its shape.</source>
   <translation>1 层改变形状。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>Then “{0}” is {1}.</source>
   <translation>然后“{0}”为 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>{0} layers change their shape.</source>
   <translation>{0} 层改变形状。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>{0} layers get other weights.</source>
   <translation>{0} 层的权重形状改变。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>“{0}” becomes {1} instead of {2}.</source>
   <translation>“{0}”变为 {1}，原为 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>“{0}” gets {1} {2} instead of {3}.</source>
   <translation>“{0}”得到 {1} 个{2}，原为 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/effects.py" />
   <source>“{0}” stays {1}.</source>
   <translation>“{0}”仍为 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/fixes.py" />
   <source>{0} Then “{1}” behind it shows a problem of its own.</source>
   <translation>{0}然后它后面的“{1}”会显出自己的问题。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A linear layer works on the last axis alone. On an image map that is the width: every row of every channel gets the same weights, which is hardly ever meant.</source>
   <translation>线性层只作用于最后一个轴。对图像而言那是宽度：每个通道的每一行都用同样的权重，这几乎从来不是本意。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A normalization in the first layer takes brightness and contrast out of the image, which a discriminator should see; DCGAN leaves it out there, because it made training unstable (Radford, Metz, Chintala 2015).</source>
   <translation>第一层的归一化会去掉图像的亮度和对比度，而判别器应当看到它们；DCGAN 在那里不用归一化，因为它使训练不稳定（Radford、Metz、Chintala 2015）。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A normalization over each channel subtracts the channel's mean, and with it any bias added just before. The bias costs parameters and learns nothing.</source>
   <translation>对每个通道的归一化会减去该通道的均值，刚加上的偏置也随之被减掉。这个偏置占用参数却学不到东西。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A parameter that the block does not know is kept in the file and does nothing. Most often it is a typing error, and the layer runs with the default instead of what was meant.</source>
   <translation>块不认识的参数会留在文件里，但不起作用。多半是打错了字，于是该层用默认值运行，而不是本来的意思。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A residual branch that ends in a ReLU can only add and never subtract, so values grow from block to block. He et al. put the last activation behind the sum, or none at all.</source>
   <translation>以 ReLU 结尾的残差分支只能加不能减，数值会逐块增大。He 等人把最后的激活放在求和之后，或者不放。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>A transposed convolution paints some pixels more often than their neighbors when its kernel is no multiple of its stride, or when its dilation steps over pixels; generated images then show a checkerboard (Odena, Dumoulin, Olah 2016).</source>
   <translation>转置卷积的核不是步长的整数倍，或者膨胀跳过了一些像素时，有的像素比相邻像素多涂几次；生成的图像会显出棋盘格（Odena、Dumoulin、Olah，2016）。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>An in-place activation overwrites what it reads. Where something else reads that too, results change without a word, or training stops with an error; so the export writes no in-place operation, whatever a file says.</source>
   <translation>就地激活会覆盖它所读的内容。若别处也读它，结果会悄悄改变，或者训练报错停止；所以无论文件怎么写，导出都不含就地操作。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Bias before a normalization</source>
   <translation>归一化之前的偏置</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Branch that leads nowhere</source>
   <translation>无处可去的分支</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Dropout before a batch normalization</source>
   <translation>批归一化之前的 Dropout</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Dropout changes the variance while training and not in evaluation, so the running statistics of a batch normalization right behind it are wrong in evaluation (Li, Chen, Hu, Yang 2018).</source>
   <translation>Dropout 在训练时改变方差，在评估时不变，所以紧随其后的批归一化的滑动统计在评估时是错的（Li、Chen、Hu、Yang 2018）。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Image output without Tanh or Sigmoid</source>
   <translation>没有 Tanh 或 Sigmoid 的图像输出</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Image with its channels at the end</source>
   <translation>通道在最后的图像</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Images are trained in a fixed range, so a generator ends in Tanh (−1 to 1) or Sigmoid (0 to 1). Without one it can leave the range, and a discriminator tells it from real images by that alone.</source>
   <translation>训练用的图像有固定的取值范围，所以生成器以 Tanh（−1 到 1）或 Sigmoid（0 到 1）结尾。否则它会超出范围，判别器单凭这一点就能分辨真假。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>In-place operation</source>
   <translation>就地操作</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Kernel that the stride does not divide</source>
   <translation>步幅不能整除的核</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Layer larger than the memory</source>
   <translation>比内存还大的层</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Linear on an image map</source>
   <translation>作用于图像的线性层</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Normalization in a discriminator's first layer</source>
   <translation>判别器第一层的归一化</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Parameter that the block does not have</source>
   <translation>块没有的参数</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>ReLU at the end of a residual branch</source>
   <translation>残差分支末尾的 ReLU</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Sigmoid where raw scores are meant</source>
   <translation>本应为原始分数处的 Sigmoid</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Softmax before cross-entropy</source>
   <translation>交叉熵之前的 Softmax</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Two linear maps in a row are one linear map: the second adds parameters and no expressive power. A narrow layer between two wide ones is left alone, because it is a factorization on purpose.</source>
   <translation>连续两个线性映射等于一个线性映射：第二个只增加参数，不增加表达力。两个宽层之间的窄层不在此列，因为那是有意的分解。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Two linear maps with nothing between</source>
   <translation>中间没有任何东西的两个线性映射</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>Weights and results have to lie in memory at once. A layer that alone needs more than the machine has cannot be built there; most often it is a linear layer behind a map that was never pooled.</source>
   <translation>权重和结果必须同时放在内存里。单独一层就超过机器内存时，在那里无法建立；多半是没有池化过的特征图后面的线性层。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>What no output depends on costs time and memory and is never trained: its weights get no gradient.</source>
   <translation>没有输出依赖的部分耗费时间和内存，而且永远得不到训练：它的权重没有梯度。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>`nn.BCEWithLogitsLoss` and the hinge and Wasserstein losses take raw scores; a sigmoid before them squeezes the scores between 0 and 1, and large errors get no gradient.</source>
   <translation>`nn.BCEWithLogitsLoss` 以及 hinge 和 Wasserstein 损失接收原始分数；在它们之前的 sigmoid 把分数压到 0 和 1 之间，大的误差得不到梯度。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>`nn.CrossEntropyLoss` takes raw scores and applies softmax itself. Applied twice, softmax flattens the gradients, and training slows down or stops.</source>
   <translation>`nn.CrossEntropyLoss` 接收原始分数并自己做 softmax。做两次 softmax 会压平梯度，训练变慢甚至停滞。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints" />
   <source>torch reads images as N×C×H×W. Pictures from files and from TensorFlow are H×W×C; taken for channels, their rows are mixed by every convolution.</source>
   <translation>torch 按 N×C×H×W 读图像。文件和 TensorFlow 的图片是 H×W×C；若把行当作通道，每个卷积都会把它们混在一起。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/bias_before_norm.py" />
   <source>Its bias ({0} parameters) is subtracted again by {1}. Set bias to false.</source>
   <translation>它的偏置（{0} 个参数）又被 {1} 减掉。把 bias 设为 false。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/channels_last.py" />
   <source>Insert Permute(0, 3, 1, 2)</source>
   <translation>插入 Permute(0, 3, 1, 2)</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/channels_last.py" />
   <source>{0} looks like H×W×C: “{1}” takes it for {2} channels of {3}×{4} pixels. Put the {5} channels first.</source>
   <translation>{0} 看起来是 H×W×C：“{1}”把它当作 {2} 个 {3}×{4} 像素的通道。请把 {5} 个通道放在最前。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/checkerboard.py" />
   <source>The kernel {0} is not a multiple of the stride {1}: pixels side by side are painted by {2} and {3} windows, which shows as a checkerboard. Use kernel {4}, or Upsample and a convolution.</source>
   <translation>核 {0} 不是步幅 {1} 的整数倍：相邻像素分别被 {2} 个和 {3} 个窗口涂到，会显出棋盘格。请用核 {4}，或者上采样加卷积。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/checkerboard.py" />
   <source>With dilation {0} and stride {1} its windows step over the same pixels every time: pixels side by side are painted by {2} and {3} windows, which shows as a checkerboard. Use dilation 1 and kernel {4}, or Upsample and a convolution.</source>
   <translation>膨胀 {0} 加步长 {1} 使窗口每次都跳过同样的像素：相邻像素分别被 {2} 个和 {3} 个窗口涂到，会显出棋盘格。请用膨胀 1 和核 {4}，或者上采样加卷积。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source> with the {0} before it</source>
   <translation>连同前面的 {0} 个</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source> with “{0}”</source>
   <translation>连同“{0}”</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source>Delete it</source>
   <translation>删除它</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source>Delete these {0} nodes</source>
   <translation>删除这 {0} 个节点</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source>No output depends on it: “{0}”{1} is computed for nothing ({2} parameters). Connect it, or delete it.</source>
   <translation>没有输出依赖它：“{0}”{1}白白计算（{2} 个参数）。请连接它，或删除它。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dead_branch.py" />
   <source>Nothing reads the input “{0}”. Connect it, or delete it.</source>
   <translation>没有东西读取输入“{0}”。请连接它，或删除它。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dropout_before_norm.py" />
   <source>Remove “{0}”</source>
   <translation>去掉“{0}”</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/dropout_before_norm.py" />
   <source>“{0}” before it drops {1} of the values while training, so the variance it remembers is {2} times that of evaluation. Put the dropout behind it, or leave it out.</source>
   <translation>它前面的“{0}”在训练时丢弃 {1} 的数值，所以它记住的方差是评估时的 {2} 倍。请把 dropout 放到它后面，或去掉。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/first_layer_norm.py" />
   <source>It normalizes in the first layer behind the image “{0}”, so brightness and contrast are lost before anything has judged them. Leave the first layer without normalization.</source>
   <translation>它在图像“{0}”之后的第一层就做归一化，亮度和对比度还没被判断就丢失了。第一层请不要归一化。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/image_output.py" />
   <source>Insert {0}</source>
   <translation>插入 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/image_output.py" />
   <source>It gives out {0}, an image, and “{1}” before it has no bounds. End in Tanh for images from −1 to 1, or in Sigmoid for 0 to 1.</source>
   <translation>它输出 {0}，是图像，而前面的“{1}”没有界限。图像为 −1 到 1 时以 Tanh 结尾，为 0 到 1 时以 Sigmoid 结尾。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/in_place.py" />
   <source>Remove inplace</source>
   <translation>去掉 inplace</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/in_place.py" />
   <source>The file asks for inplace=True, which changes no result here and is left out of the export.</source>
   <translation>文件要求 inplace=True，它在此不改变结果，导出时省去。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/in_place.py" />
   <source>With inplace=True it would overwrite “{0}”, which {1} reads too. The export leaves it out, so the results are right.</source>
   <translation>用 inplace=True 会覆盖“{0}”，而 {1} 也要读它。导出时省去，所以结果是对的。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/linear_on_map.py" />
   <source>Insert Flatten</source>
   <translation>插入 Flatten</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/linear_on_map.py" />
   <source>It works on the last axis of {0}, the width {1}, and not on the {2} values of a sample. Put Flatten in front.</source>
   <translation>它作用于 {0} 的最后一个轴，即宽度 {1}，而不是一个样本的 {2} 个数值。请在前面放 Flatten。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/relu_before_sum.py" />
   <source>Move “{0}” behind the sum</source>
   <translation>把“{0}”移到求和之后</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/relu_before_sum.py" />
   <source>The branch from “{0}” ends in {1} and can only add to “{2}”. Move it behind the sum, or leave it out.</source>
   <translation>来自“{0}”的分支以 {1} 结尾，只能给“{2}”做加法。请把它移到求和之后，或者去掉。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/softmax_before_loss.py" />
   <source>The output “{0}” is meant to be raw scores, and softmax makes {1} probabilities of them. Remove it.</source>
   <translation>输出“{0}”应为原始分数，而 softmax 把它们变成 {1} 个概率。请去掉它。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/softmax_before_loss.py" />
   <source>The output “{0}” is meant to be raw scores, and {1} bounds them. Remove it, or give the output another name.</source>
   <translation>输出“{0}”应为原始分数，而 {1} 限制了它们。请去掉它，或给输出换个名字。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/too_large.py" />
   <source>Insert a global average pool in front of “{0}”</source>
   <translation>在“{0}”前插入全局平均池化</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/too_large.py" />
   <source>Its {0} parameters take {1}, and this machine has {2}. Make it smaller, or pool in front of it.</source>
   <translation>它的 {0} 个参数需要 {1}，而这台机器有 {2}。请缩小它，或者在它前面做池化。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/too_large.py" />
   <source>What it gives out takes {0} for one sample, and this machine has {1}. Make it smaller, or pool in front of it.</source>
   <translation>它的输出每个样本需要 {0}，而这台机器有 {1}。请缩小它，或者在它前面做池化。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/two_linear_maps.py" />
   <source>Insert ReLU between them</source>
   <translation>在中间插入 ReLU</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/two_linear_maps.py" />
   <source>It follows “{0}” with no activation between: {1} → {2} → {3} is one linear map from {4} to {5}. Put an activation between them.</source>
   <translation>它紧跟“{0}”，中间没有激活：{1} → {2} → {3} 就是从 {4} 到 {5} 的一个线性映射。请在中间放一个激活。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/unknown_parameter.py" />
   <source>Call it {0}</source>
   <translation>改名为 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/unknown_parameter.py" />
   <source>Remove {0}</source>
   <translation>移除 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/unknown_parameter.py" />
   <source>{0} has no parameter “{1}”; what it says has no effect.</source>
   <translation>{0} 没有参数“{1}”；它所写的不起作用。</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/lints/unknown_parameter.py" />
   <source>{0} has no parameter “{1}”; what it says has no effect. Did you mean {2}?</source>
   <translation>{0} 没有参数“{1}”；它所写的不起作用。是不是想写 {2}？</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/branches.py" />
   <source>Let {0} keep the size with padding</source>
   <translation>用填充让 {0} 保持尺寸</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/channels.py" />
   <source>{0}, and out_channels = {1} here</source>
   <translation>{0}，并在此处设 out_channels = {1}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/connecting.py" />
   <source>Connect “{0}”</source>
   <translation>连接“{0}”</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/fitting.py" />
   <source>Insert Flatten(start_dim=2)</source>
   <translation>插入 Flatten(start_dim=2)</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/fitting.py" />
   <source>Insert a global average pool and Flatten</source>
   <translation>插入全局平均池化和 Flatten</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/fitting.py" />
   <source>Use {0} instead</source>
   <translation>改用 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/input_size.py" />
   <source>Make the input “{0}” {1}×{2}</source>
   <translation>把输入“{0}”改为 {1}×{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/input_size.py" />
   <source>Make the input “{0}” {1}×{2}, a multiple of {3}</source>
   <translation>把输入“{0}”改为 {1}×{2}，即 {3} 的倍数</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Crop input {0} to the size of input {1}</source>
   <translation>把输入 {0} 裁剪到输入 {1} 的大小</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Insert Flatten into input {0}</source>
   <translation>在输入 {0} 处插入 Flatten</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Insert Linear to {0} features into input {1}</source>
   <translation>在输入 {1} 处插入到 {0} 个特征的 Linear</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Insert a 1×1 convolution to {0} channels into input {1}</source>
   <translation>在输入 {1} 处插入到 {0} 个通道的 1×1 卷积</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Insert a global average pool and Flatten into input {0}</source>
   <translation>在输入 {0} 处插入全局平均池化和 Flatten</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Pad input {0} with zeros to {1}×{2}</source>
   <translation>把输入 {0} 用零填充到 {1}×{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Repeat the vector of input {0} at every pixel of {1}×{2}</source>
   <translation>把输入 {0} 的向量重复到 {1}×{2} 的每个像素</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Resize input {0} to {1}×{2}</source>
   <translation>把输入 {0} 缩放到 {1}×{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/merging.py" />
   <source>Use Concat instead</source>
   <translation>改用 Concat</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/pinned.py" />
   <source>Insert a 1×1 convolution to {0} channels</source>
   <translation>插入到 {0} 个通道的 1×1 卷积</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/pinned.py" />
   <source>Let “{0}” take any size</source>
   <translation>让“{0}”接受任意大小</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/statistics.py" />
   <source>Insert Permute(0, 2, 3, 1): channels last</source>
   <translation>插入 Permute(0, 2, 3, 1)：通道放最后</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/statistics.py" />
   <source>Use GroupNorm(1) instead</source>
   <translation>改用 GroupNorm(1)</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/statistics.py" />
   <source>Use GroupNorm(1) instead, over channels and pixels</source>
   <translation>改用对通道和像素的 GroupNorm(1)</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/statistics.py" />
   <source>Use LayerNorm instead</source>
   <translation>改用 LayerNorm</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/remedies/windows.py" />
   <source>Pad with zeros to {0}</source>
   <translation>用零填充到 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/suggested.py" />
   <source>Back to {0} = {1}</source>
   <translation>恢复为 {0} = {1}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/suggested.py" />
   <source>Remove it</source>
   <translation>去掉它</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/suggested.py" />
   <source>Set {0}</source>
   <translation>设置 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/suggested.py" />
   <source>Set {0} of “{1}”</source>
   <translation>设置“{1}”的 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/problems/upsampled.py" />
   <source>Upsample by {0}, then a 3×3 convolution</source>
   <translation>先上采样 {0} 倍，再 3×3 卷积</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>A vector has no positions.</source>
   <translation>向量没有位置。</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>Sees {0}.</source>
   <translation>看到 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>Some positions inside it are left out.</source>
   <translation>其中一些位置被跳过。</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>the whole input</source>
   <translation>整个输入</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>unknown behind “{0}”</source>
   <translation>“{0}”之后未知</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>{0} mean and variance of the whole map.</source>
   <translation>{0}整张图的均值和方差。</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>{0}, every {1}</source>
   <translation>{0}，间隔 {1}</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>“{0}” also takes</source>
   <translation>“{0}”还取</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>“{0}” and {1} more also take</source>
   <translation>“{0}”和另外 {1} 个还取</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/fields.py" />
   <source>“{0}” brings all positions together.</source>
   <translation>“{0}”把所有位置汇在一起。</translation>
  </message>
  <message>
   <location filename="designer/engine/receptive/pixel.py" />
   <source>There is no position {0} along an axis of {1}.</source>
   <translation>{1} 的一个轴上没有位置 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/failing.py" />
   <source>It is a {0}, and what it gives takes {1}: try a smaller batch.</source>
   <translation>它是 {0}，输出需要 {1}：请减小批次。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/failing.py" />
   <source>It is a {0}: it gets {1} and should give {2}. designer did not foresee that: please report it.</source>
   <translation>它是 {0}：输入 {1}，应输出 {2}。designer 没有预见到这一点：请报告。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>Pictures cannot be read here.</source>
   <translation>这里不能读取图片。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” has {1} channels, and a picture has 1, 3 or 4.</source>
   <translation>“{0}”有 {1} 个通道，而图片有 1、3 或 4 个。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” is no image: a picture has channels, height and width.</source>
   <translation>“{0}”不是图像：图片有通道、高度和宽度。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” is to be fed by “{1}”, and what that gives is not known.</source>
   <translation>“{0}”应由“{1}”提供数据，但它的输出未知。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” takes whole numbers below 1, so it cannot be fed ones.</source>
   <translation>“{0}”只接受小于 1 的整数，因此不能输入全一。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” takes {1}, and “{2}” gives {3}. Choose what else to feed.</source>
   <translation>“{0}”需要 {1}，而“{2}”给出 {3}。请另选输入。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/feeds.py" />
   <source>“{0}” would feed itself, by way of {1}.</source>
   <translation>“{0}”会把自己的输出作为输入，路径为 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/foresight.py" />
   <source>With batch {0}, “{1}{2}” is refused: {3}</source>
   <translation>批大小为 {0} 时，“{1}{2}”会被拒绝：{3}</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source> Its last words: {0}</source>
   <translation> 它最后的话：{0}</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>: a segmentation fault</source>
   <translation>：段错误</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>: it gave up</source>
   <translation>：它放弃了</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>: often for want of memory</source>
   <translation>：通常是内存不足</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>No module named 'torch'</source>
   <translation>没有名为 'torch' 的模块</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>The run took longer than {0} s and was stopped.</source>
   <translation>运行超过 {0} 秒，已停止。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>The torch process ended by itself (exit code {0}).</source>
   <translation>torch 进程自行结束（退出码 {0}）。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>The torch process was ended by the system (signal {0}, {1}{2}).</source>
   <translation>torch 进程被系统结束（信号 {0}，{1}{2}）。</translation>
  </message>
  <message>
   <location filename="designer/engine/running/worker.py" />
   <source>torch is not installed for this Python. Install it with: python -m pip install torch</source>
   <translation>此 Python 没有安装 torch。请安装：python -m pip install torch</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>no size that was tried fits.</source>
   <translation>试过的尺寸都不合适。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>something is wrong</source>
   <translation>有什么地方不对</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>the labels repeat only after more than {0} sizes.</source>
   <translation>标签要超过 {0} 个尺寸才会重复。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>the network has {0} layers, and {1} are the most.</source>
   <translation>网络有 {0} 层，最多 {1} 层。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>the sizes that fit follow no simple law.</source>
   <translation>合适的尺寸没有简单的规律。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>{0} does not fit the exported module: “{1}” is {2} there and would have to be {3}.</source>
   <translation>{0} 不适合导出的模块：“{1}”在其中是 {2}，而应该是 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>{0} sizes were tried, which is the most for so many layers.</source>
   <translation>已试了 {0} 个尺寸，这么多层最多如此。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>{0} whatever the sizes are.</source>
   <translation>无论尺寸如何，{0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/deriving.py" />
   <source>“{0}” is wrong</source>
   <translation>“{0}”都有错</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>One of them may be smaller where the other is larger.</source>
   <translation>其中一个较大时，另一个可以更小。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>Only sizes up to {0} were tried: for some layer no rule is known.</source>
   <translation>只试过不超过 {0} 的尺寸：有一层的尺寸没有已知的公式。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>Other combinations of them may fit as well.</source>
   <translation>其他组合也可能合适。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>The sizes depend on each other; this holds for one while the others stay at {0}.</source>
   <translation>这些尺寸互相依赖；以下是其余保持 {0} 时对某一个的要求。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>What the sizes must be is not derived: {0}</source>
   <translation>没有推出对尺寸的要求：{0}</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>{0} does not fit, because of “{1}”: {2}</source>
   <translation>{0} 不合适，原因在“{1}”：{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/requirement.py" />
   <source>{0} must be equal.</source>
   <translation>{0} 必须相等。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>No value of {0} fits.</source>
   <translation>{0} 没有合适的值。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} can be any size.</source>
   <translation>{0} 可以是任意尺寸。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} divided by {1} must leave {2}; at least {3}.</source>
   <translation>{0} 除以 {1} 的余数必须是 {2}；至少 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} divided by {1} must not leave {2}; at least {3}.</source>
   <translation>{0} 除以 {1} 的余数不能是 {2}；至少 {3}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} fit as well.</source>
   <translation>{0} 也合适。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} fits as well.</source>
   <translation>{0} 也合适。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be a multiple of {1}, at least {2}.</source>
   <translation>{0} 必须是 {1} 的倍数，至少 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be a multiple of {1}.</source>
   <translation>{0} 必须是 {1} 的倍数。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be at least {1}.</source>
   <translation>{0} 至少为 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be from {1} to {2}.</source>
   <translation>{0} 必须在 {1} 到 {2} 之间。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be multiples of {1}, at least {2}.</source>
   <translation>{0} 必须是 {1} 的倍数，至少 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be multiples of {1}.</source>
   <translation>{0} 必须是 {1} 的倍数。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be one of {1}.</source>
   <translation>{0} 必须是以下之一：{1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/size_set.py" />
   <source>{0} must be {1}.</source>
   <translation>{0} 必须是 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/sweep.py" />
   <source>Only with other layers: “{0}” is then {1}, not {2}.</source>
   <translation>只有改用其他层才合适：此时“{0}”是 {1}，而不是 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/sweep.py" />
   <source>Write one into the shape of an Input, such as H=64.</source>
   <translation>请在某个 Input 的 shape 中写一个，例如 H=64。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/sweep.py" />
   <source>{0} has no size that could be another. {1}</source>
   <translation>{0} 没有可以改变的尺寸。{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/sweep.py" />
   <source>{0} has no size “{1}”; its sizes are: {2}.</source>
   <translation>{0} 没有尺寸“{1}”；它的尺寸有：{2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/trials.py" />
   <source>Change sizes</source>
   <translation>更改尺寸</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/trials.py" />
   <source>Leave sizes open</source>
   <translation>留出自由尺寸</translation>
  </message>
  <message>
   <location filename="designer/engine/sizes/trials.py" />
   <source>The network has no result that is known.</source>
   <translation>网络没有已知的结果。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>No {0} with this kernel and stride leads back to {1}.</source>
   <translation>没有哪个使用此核与步长的 {0} 能回到 {1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>The edges are cut alike on both sides, which may shift the map by one position.</source>
   <translation>两边裁得一样多，图可能移动一个位置。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>The padding “{0}” is not undone: a transposed convolution cuts its edges off.</source>
   <translation>填充“{0}”不会被还原：反卷积会裁掉自己的边缘。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>The values of {0} are not valid: {1}: {2}</source>
   <translation>{0} 的值无效：{1}：{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>{0} does not fit what it gets: {1}</source>
   <translation>{0} 与到达的内容不符：{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>{0} has {1} axes, and {2} sizes are given.</source>
   <translation>{0} 有 {1} 个轴，而给出了 {2} 个尺寸。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirror.py" />
   <source>“{0}” cannot be mirrored; these can: {1}.</source>
   <translation>“{0}”不能镜像；可以的有：{1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirroring.py" />
   <source>Mirror {0}</source>
   <translation>镜像 {0}</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/mirroring.py" />
   <source>Nothing arrives at “{0}” yet, so there is no size to lead back to.</source>
   <translation>“{0}”还没有接收任何东西，所以没有可还原的尺寸。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/solve.py" />
   <source>Nothing arrives at “{0}” yet, so there is no size to begin with.</source>
   <translation>“{0}”还没有接收任何东西，所以没有起始尺寸。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>Nothing is painted on the last {0} of {1} positions.</source>
   <translation>{1} 个位置中最后 {0} 个没有被画到。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>Sizes must be 1 or more, not {0}.</source>
   <translation>尺寸必须为 1 或更大，而不是 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>The last window reaches {0} beyond the edge.</source>
   <translation>最后一个窗口超出边缘 {0}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>The present values of {0} are not valid: {1}: {2}</source>
   <translation>{0} 当前的值无效：{1}：{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>The stride {0} does not divide the kernel {1}: that can leave a checkerboard.</source>
   <translation>步长 {0} 不能整除核 {1}：可能留下棋盘格。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>There is one window only, so the stride {0} has no meaning.</source>
   <translation>只有一个窗口，步长 {0} 没有意义。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>Values up to {0} are tried, not more.</source>
   <translation>只尝试到 {0}，不再更大。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>Windows of {0} every {1} leave positions between them out.</source>
   <translation>大小 {0}、间隔 {1} 的窗口会漏掉中间的位置。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>Windows of {0} every {1} leave positions between them unpainted.</source>
   <translation>大小 {0}、间隔 {1} 的窗口之间有没画到的位置。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>{0} has no {1} to keep; it has {2}.</source>
   <translation>{0} 没有可保持的 {1}；它有 {2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>{0} of {1} positions at the end {2} not read.</source>
   <translation>{1} 个位置中末尾的 {0} 个没有被读取{2}。</translation>
  </message>
  <message>
   <location filename="designer/engine/solving/trial.py" />
   <source>“{0}” cannot be solved for a size; these can: {1}.</source>
   <translation>不能为“{0}”求解尺寸；可以的有：{1}。</translation>
  </message>
  <message>
   <location filename="designer/engine/straying.py" />
   <source>The batch is axis {0} of {1}, and most layers take the first axis for it. Permute it to the front.</source>
   <translation>批次是 {1} 的轴 {0}，而多数层把第一个轴当作批次。请把它置换到最前。</translation>
  </message>
  <message>
   <location filename="designer/engine/straying.py" />
   <source>The batch is axis {0} of {1}, and the layer's weights would depend on it. Permute it to the front.</source>
   <translation>批次是 {1} 的轴 {0}，该层的权重会依赖于它。请把它置换到最前。</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>At repeat {0}: {1}</source>
   <translation>第 {0} 次重复：{1}</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>Back to the default of {0}</source>
   <translation>恢复 {0} 的默认值</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>Inside {0}, “{1}”: {2}</source>
   <translation>在 {0} 内，“{1}”：{2}</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>It changes the shape every time, and at most {0} such repeats are worked out.</source>
   <translation>每次重复形状都会变，这样的重复至多推算 {0} 次。</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>repeat: {0}</source>
   <translation>重复：{0}</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>{0} gives nothing out yet: open it and connect its output.</source>
   <translation>{0} 还没有输出：打开它并连接它的输出。</translation>
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>“{0}” has no argument “{1}”.</source>
   <translation>“{0}”没有参数“{1}”。</translation>
  </message>
  <message>
   <location filename="designer/runtime/execute.py" />
   <source>The device “{0}” is not available on this computer. Use cpu.</source>
   <translation>这台电脑上没有设备“{0}”。请用 cpu。</translation>
  </message>
  <message>
   <location filename="designer/runtime/execute.py" />
   <source>The source defines no class {0}.</source>
   <translation>源代码中没有定义类 {0}。</translation>
  </message>
  <message>
   <location filename="designer/runtime/execute.py" />
   <source>This computer has no “{0}”. Its last one is {1}:{2}.</source>
   <translation>这台电脑上没有“{0}”。最后一个是 {1}:{2}。</translation>
  </message>
  <message>
   <location filename="designer/runtime/execute.py" />
   <source>“{0}” is not a device that torch knows. Use cpu or cuda.</source>
   <translation>torch 不认识设备“{0}”。请用 cpu 或 cuda。</translation>
  </message>
  <message>
   <location filename="designer/runtime/feeding.py" />
   <source>“{0}” feeds it, and that failed: {1}</source>
   <translation>“{0}”为它提供数据，但运行失败：{1}</translation>
  </message>
  <message>
   <location filename="designer/runtime/looking.py" />
   <source>There is no run to look into.</source>
   <translation>没有可以查看的运行。</translation>
  </message>
  <message>
   <location filename="designer/runtime/looking.py" />
   <source>“{0}” gave nothing out here.</source>
   <translation>“{0}”在这里没有输出。</translation>
  </message>
  <message>
   <location filename="designer/runtime/memory.py" />
   <source>It needs at least {0} of memory, and {1} are free.</source>
   <translation>它至少需要 {0} 内存，而现在空闲 {1}。</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/command_palette.py" />
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/command_palette.py" />
   <source>No command, preset, file, panel, theme or language is called like that.</source>
   <translation>没有叫这个名字的命令、预设、文件、面板、主题或语言。</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/command_palette.py" />
   <source>Search commands</source>
   <translation>搜索命令</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/command_palette.py" />
   <source>Type what you want to do</source>
   <translation>输入你想做的事</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>Open preset {name}</source>
   <translation>打开预设 {name}</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>Open {name}</source>
   <translation>打开 {name}</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>Show the panel {name}</source>
   <translation>显示面板：{name}</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/findable.py" />
   <source>Theme: {name}</source>
   <translation>主题：{name}</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>&amp;Presets</source>
   <translation>预设(&amp;P)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>Like the desktop</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>No files yet</source>
   <translation>还没有文件</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>Open &amp;recent</source>
   <translation>最近打开(&amp;R)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/menus.py" />
   <source>{name} (missing)</source>
   <translation>{name}（已不存在）</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>A quick look at its parameters, shapes, formula and last run</source>
   <translation>快速查看参数、形状、公式和上次运行</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>All defaults</source>
   <translation>全部默认</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Alt+click on a port</source>
   <translation>Alt+单击端口</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Alt+drag a node</source>
   <translation>按住 Alt 拖动节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Choose what comes next, or before, with the shape it would give</source>
   <translation>选择后面或前面接什么，并显示会得到的形状</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Command</source>
   <translation>命令</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Connect; a wire that is there already gives way</source>
   <translation>连接；原有的连线让位</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Ctrl+right-drag across edges</source>
   <translation>按住 Ctrl 用右键划过连线</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Cut them</source>
   <translation>切断连线</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Default</source>
   <translation>默认</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Disconnect</source>
   <translation>断开连接</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Double-click a note or a frame's title</source>
   <translation>双击注释或框的标题</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Double-click on a tab, or drag it</source>
   <translation>双击标签，或拖动它</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Double-click or Enter on a composite block</source>
   <translation>双击复合块，或按 Enter</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Double-click or Enter on a node</source>
   <translation>在节点上双击或按 Enter</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag a copy of the selection away</source>
   <translation>拖出所选内容的副本</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag a frame's lower right corner</source>
   <translation>拖动框的右下角</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag a frame's title</source>
   <translation>拖动框的标题</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag a node</source>
   <translation>拖动节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag from a port to a port or a node</source>
   <translation>从端口拖到端口或节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag from a port to empty canvas</source>
   <translation>从端口拖到画布空白处</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag from the palette</source>
   <translation>从积木栏拖出</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag off an input</source>
   <translation>从输入端口拖开</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag over empty canvas</source>
   <translation>在画布空白处拖动</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Drag the name of a number</source>
   <translation>拖动数值的名称</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Edit it</source>
   <translation>编辑它</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Edit its values there; Enter keeps, Esc puts back</source>
   <translation>就地编辑它的数值；Enter 保留，Esc 恢复</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Keys</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Make it larger or smaller</source>
   <translation>调整大小</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Middle button, or Space, and drag</source>
   <translation>中键拖动，或按住空格拖动</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Mouse and keys</source>
   <translation>鼠标与按键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Move it with what it holds; Alt leaves that where it is</source>
   <translation>连同其中的内容一起移动；按住 Alt 则内容留在原处</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Move it; let go of an unconnected one on an edge to insert it (Alt suppresses that)</source>
   <translation>移动节点；把未连接的节点放到连线上即可插入（按住 Alt 则不插入）</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>New keys</source>
   <translation>新按键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Open it, Ctrl+Return edits its values; Esc or Alt+Up leads back out</source>
   <translation>打开它，Ctrl+Return 编辑其数值；Esc 或 Alt+Up 返回外层</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Pan</source>
   <translation>平移</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Place a block; on an edge, insert it there</source>
   <translation>放置积木；放在边上则插入其中</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Re-route the wire, or let go in empty space to disconnect</source>
   <translation>改接连线，或在空白处松开以断开</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Rename the network, or give it another place</source>
   <translation>给网络改名，或换个位置</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Rest the pointer on a node</source>
   <translation>指针停在节点上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Right button</source>
   <translation>右键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Select what lies inside; Shift adds</source>
   <translation>选中框内的节点；Shift 添加</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Shortcuts and gestures</source>
   <translation>快捷键与手势</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Step it; with Shift by powers of two, as Up and Down do</source>
   <translation>逐步增减；按住 Shift 时按二的幂，与上、下键相同</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Tab, or double-click on empty canvas</source>
   <translation>Tab，或双击画布空白处</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>The commands for what is under the pointer</source>
   <translation>指针下内容的命令</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Type a few letters, Enter places, Shift+Enter also wires</source>
   <translation>输入几个字母，Enter 放置，Shift+Enter 同时连线</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>What they do</source>
   <translation>作用</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Wheel, or pinch</source>
   <translation>滚轮或双指缩放</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>Zoom at the pointer</source>
   <translation>以指针为中心缩放</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/shortcuts.py" />
   <source>{keys} belongs to “{command}” already.</source>
   <translation>{keys} 已属于“{command}”。</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>a design keeps at least one network</source>
   <translation>设计至少保留一个网络</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>a run is going on</source>
   <translation>正在运行</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>it is the first</source>
   <translation>它是第一个</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>it is the last</source>
   <translation>它是最后一个</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>it is used in {modules}</source>
   <translation>它在 {modules} 中使用</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>no composite block is open</source>
   <translation>没有打开复合块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>nothing is running</source>
   <translation>没有正在运行的任务</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>nothing to make again</source>
   <translation>没有可重做的更改</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>nothing to take back</source>
   <translation>没有可撤销的更改</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select a composite block first</source>
   <translation>请先选中一个复合块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select a frame first</source>
   <translation>请先选择一个框</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select one node first</source>
   <translation>请先选中一个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select something first</source>
   <translation>请先选中一些内容</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select three nodes or more first</source>
   <translation>请先选择三个或更多节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select two nodes first</source>
   <translation>请先选择两个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>select two nodes or more first</source>
   <translation>请先选择两个或更多节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>the design has one network only</source>
   <translation>设计只有一个网络</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>the file is as it was saved</source>
   <translation>文件与保存时相同</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>the network is empty</source>
   <translation>网络是空的</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>there are no problems</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/states.py" />
   <source>there is no such module in this design</source>
   <translation>此设计中没有这个模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;100 %</source>
   <translation>&amp;100 %</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;About designer</source>
   <translation>关于 designer(&amp;A)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Arrange</source>
   <translation>排列(&amp;A)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Block reference</source>
   <translation>积木手册(&amp;B)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Commands…</source>
   <translation>命令(&amp;C)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Connect</source>
   <translation>连接(&amp;C)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Copy</source>
   <translation>复制(&amp;C)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Design</source>
   <translation>设计(&amp;D)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Distraction-free canvas</source>
   <translation>专注画布(&amp;D)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Duplicate</source>
   <translation>创建副本(&amp;D)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Edit shortcuts…</source>
   <translation>编辑快捷键(&amp;E)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Enter composite block</source>
   <translation>进入复合块(&amp;E)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Export module…</source>
   <translation>导出模块(&amp;E)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Find…</source>
   <translation>查找(&amp;F)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Import into this design…</source>
   <translation>导入到此设计(&amp;I)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Make module of selection</source>
   <translation>由所选内容创建模块(&amp;M)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Minimap</source>
   <translation>小地图(&amp;M)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;New</source>
   <translation>新建(&amp;N)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Open…</source>
   <translation>打开(&amp;O)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Overview of networks</source>
   <translation>网络总览(&amp;O)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Paste</source>
   <translation>粘贴(&amp;P)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Quick look</source>
   <translation>快速查看(&amp;Q)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Rename module…</source>
   <translation>重命名模块(&amp;R)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Reset the panels</source>
   <translation>复位面板(&amp;R)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Run</source>
   <translation>运行(&amp;R)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Save</source>
   <translation>保存(&amp;S)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Shortcuts and gestures</source>
   <translation>快捷键与手势(&amp;S)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>&amp;Walk</source>
   <translation>沿连线移动(&amp;W)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>A&amp;dd argument</source>
   <translation>添加构造参数(&amp;D)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add &amp;block…</source>
   <translation>添加模块(&amp;B)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add &amp;frame</source>
   <translation>添加框(&amp;F)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add &amp;network</source>
   <translation>添加网络(&amp;N)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add all that comes before</source>
   <translation>加选前面的所有节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add all that follows</source>
   <translation>加选后面的所有节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add an empty network to the design</source>
   <translation>给设计添加一个空网络</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add no&amp;te…</source>
   <translation>添加注释(&amp;T)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add the decoder layer that undoes it</source>
   <translation>添加还原它的解码层</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Add the modules of another design file</source>
   <translation>加入另一个设计文件中的模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;bottom</source>
   <translation>底端对齐(&amp;B)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;center</source>
   <translation>水平居中(&amp;C)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;left</source>
   <translation>左对齐(&amp;L)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;middle</source>
   <translation>垂直居中(&amp;M)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;right</source>
   <translation>右对齐(&amp;R)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Align &amp;top</source>
   <translation>顶端对齐(&amp;T)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>B&amp;ypass</source>
   <translation>旁路(&amp;Y)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Bring the selection into view</source>
   <translation>让所选内容进入视野</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Bring the whole network into view</source>
   <translation>让整个网络进入视野</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Build the network in torch, feed it, compare every shape</source>
   <translation>在 torch 中构建网络，送入数据，逐一核对形状</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Change the key parameters where the node stands: Tab goes on, Enter keeps, Esc puts back</source>
   <translation>就在节点旁更改主要参数：Tab 到下一个，Enter 保留，Esc 恢复</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Close every window; unsaved work is asked about</source>
   <translation>关闭所有窗口；未保存的工作会先询问</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Close this window; unsaved work is asked about</source>
   <translation>关闭此窗口；未保存的工作会先询问</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Close win&amp;dow</source>
   <translation>关闭窗口(&amp;D)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Copy the selected nodes as text</source>
   <translation>以文本复制选中的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Copy the selected nodes beside themselves</source>
   <translation>在旁边复制选中的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Cu&amp;t</source>
   <translation>剪切(&amp;T)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Cut the selected nodes</source>
   <translation>剪切选中的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>De&amp;lete</source>
   <translation>删除(&amp;L)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>De&amp;lete module…</source>
   <translation>删除模块(&amp;L)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Delete and close the gap</source>
   <translation>删除并补上缺口</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Delete and reconnect</source>
   <translation>删除并重新连接</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Delete the open module if nothing uses it</source>
   <translation>没有被使用时删除打开的模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Delete the selection</source>
   <translation>删除所选内容</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Di&amp;sconnect</source>
   <translation>断开(&amp;S)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Direction of the open network or block: to the right, or down</source>
   <translation>当前网络或模块的走向：从左到右，或从上到下</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Distribute &amp;horizontally</source>
   <translation>水平分布(&amp;H)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Distribute &amp;vertically</source>
   <translation>垂直分布(&amp;V)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Down</source>
   <translation>向下</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Draw the open network into PNG, SVG or PDF</source>
   <translation>把打开的网络画成 PNG、SVG 或 PDF</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Dupl&amp;icate module</source>
   <translation>复制模块(&amp;I)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Edit &amp;values on the node</source>
   <translation>在节点上编辑数值(&amp;V)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Every block with its parameters and its formula</source>
   <translation>每个积木的参数与公式</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Export &amp;layer table…</source>
   <translation>导出层表(&amp;L)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Export pict&amp;ure…</source>
   <translation>导出图片(&amp;U)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Feed one of two nodes from the other</source>
   <translation>用两个节点中的一个为另一个提供输入</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Find a block by typing, at the pointer</source>
   <translation>在指针处输入名称查找模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Find any command by typing</source>
   <translation>输入文字查找任何命令</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Find next</source>
   <translation>查找下一个</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Find nodes by name, block, parameter, shape or problem</source>
   <translation>按名称、模块、参数、形状或问题查找节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Find previous</source>
   <translation>查找上一个</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Five minutes through the window, on the DCGAN generator</source>
   <translation>以 DCGAN 生成器为例，五分钟认识窗口</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Frame &amp;all</source>
   <translation>显示全部(&amp;A)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Frame &amp;selection</source>
   <translation>显示所选(&amp;S)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Give commands other keys</source>
   <translation>给命令换按键</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Give every node of the network a place</source>
   <translation>为网络中的每个节点安排位置</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Give the open module a number that its user can choose</source>
   <translation>给打开的模块一个由使用者选择的数</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Give the selected frame another color</source>
   <translation>为所选的框换一种颜色</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Give this use a definition of its own</source>
   <translation>给这一处使用单独的定义</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go back out (Esc, or Alt+Up with nothing selected)</source>
   <translation>返回外层（Esc，或未选择时按 Alt+Up）</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go back to the saved file</source>
   <translation>回到已保存的文件</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go through notes and frames</source>
   <translation>依次选择注释和框</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go to the next node that was found</source>
   <translation>转到下一个找到的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go to the next problem</source>
   <translation>跳到下一个问题</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go to the one before</source>
   <translation>转到上一个</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Go to the out&amp;line</source>
   <translation>转到大纲(&amp;L)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Guided &amp;tour</source>
   <translation>引导游览(&amp;T)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>How the networks meet: do they fit?</source>
   <translation>各网络如何衔接：是否吻合？</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Lay &amp;out</source>
   <translation>自动布局(&amp;O)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Lay out the &amp;selection</source>
   <translation>布局所选节点(&amp;S)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Lay out the selected nodes only</source>
   <translation>只布局所选的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Leave composite bloc&amp;k</source>
   <translation>离开复合块(&amp;K)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Left</source>
   <translation>向左</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Left to ri&amp;ght</source>
   <translation>从左到右(&amp;G)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Let what enters the selected nodes pass through</source>
   <translation>让输入直接穿过所选节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>List input sizes: which fit, and what they cost</source>
   <translation>列出输入尺寸：哪些合适，代价多大</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Look closer</source>
   <translation>看得更近</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Look from farther away</source>
   <translation>看得更远</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Make &amp;unique</source>
   <translation>独立成新定义(&amp;U)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Make distances from left to right equal</source>
   <translation>使从左到右的间距相等</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Make distances from top to bottom equal</source>
   <translation>使从上到下的间距相等</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Make the change again</source>
   <translation>再做一次该更改</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Make the edges among the selected nodes straight</source>
   <translation>把所选节点之间的连线拉直</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Mirror t&amp;his convolution</source>
   <translation>镜像此卷积(&amp;H)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move network left</source>
   <translation>网络左移</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move network right</source>
   <translation>网络右移</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move the selection a little</source>
   <translation>稍微移动所选内容</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move the selection a little; without one, go back out</source>
   <translation>稍微移动所选内容；未选择时返回外层</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move the tab to the left</source>
   <translation>把标签向左移动</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Move the tab to the right</source>
   <translation>把标签向右移动</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Ne&amp;xt network</source>
   <translation>下一个网络(&amp;X)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>New &amp;window</source>
   <translation>新窗口(&amp;W)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Next &amp;problem</source>
   <translation>下一个问题(&amp;P)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Next frame color</source>
   <translation>框的下一种颜色</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Nudge down</source>
   <translation>微调向下</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Nudge left</source>
   <translation>微调向左</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Nudge right</source>
   <translation>微调向右</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Nudge up</source>
   <translation>微调向上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>One scene pixel is one screen pixel</source>
   <translation>一个场景像素对应一个屏幕像素</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Only the canvas</source>
   <translation>只留画布</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Open a design file</source>
   <translation>打开设计文件</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Open another window for another design</source>
   <translation>为另一个设计再开一个窗口</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Open the network of the next tab</source>
   <translation>打开下一个标签的网络</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Open the network of the tab before</source>
   <translation>打开上一个标签的网络</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Open the selected composite block</source>
   <translation>打开选中的复合块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Paste nodes</source>
   <translation>粘贴节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Pre&amp;vious network</source>
   <translation>上一个网络(&amp;V)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put a copy of the open module beside it</source>
   <translation>在打开的模块旁边放一份副本</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put a titled frame around the selection</source>
   <translation>在所选内容周围放一个带标题的框</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put every panel back where it was at first</source>
   <translation>把每个面板放回最初的位置</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put nodes into a module</source>
   <translation>把节点放进一个模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the left edges in one line</source>
   <translation>使左边缘在一条线上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the lower edges in one line</source>
   <translation>使下边缘在一条线上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the middles in one line, above each other</source>
   <translation>使中线上下对齐</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the middles in one line, beside each other</source>
   <translation>使中线左右对齐</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the parts in the block's place</source>
   <translation>用内部的节点代替该模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the right edges in one line</source>
   <translation>使右边缘在一条线上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Put the upper edges in one line</source>
   <translation>使上边缘在一条线上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Re&amp;name</source>
   <translation>重命名(&amp;N)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Re&amp;vert</source>
   <translation>还原(&amp;V)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Read shapes as the document does</source>
   <translation>按文档的顺序读形状</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Remove edges of the selection</source>
   <translation>删除所选内容的连线</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Rename the open module</source>
   <translation>重命名打开的模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Rename the selected node, or edit a note or frame</source>
   <translation>重命名所选节点，或编辑注释或框</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Right</source>
   <translation>向右</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>S&amp;tart page</source>
   <translation>起始页(&amp;T)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>S&amp;weep input sizes…</source>
   <translation>逐个尝试输入尺寸(&amp;W)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Save &amp;As…</source>
   <translation>另存为(&amp;A)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Save a &amp;copy…</source>
   <translation>保存副本(&amp;C)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Save the design</source>
   <translation>保存设计</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Save the design under another name</source>
   <translation>以另一个名字保存设计</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select &amp;all</source>
   <translation>全选(&amp;A)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select d&amp;ownstream</source>
   <translation>选择下游(&amp;O)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select every node</source>
   <translation>选中所有节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select next note or frame</source>
   <translation>选择下一个注释或框</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select the node above, along an edge</source>
   <translation>沿连线选择上面的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select the node below, along an edge</source>
   <translation>沿连线选择下面的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select the node on the left</source>
   <translation>选择左边的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select the node on the right</source>
   <translation>选择右边的节点</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Select upstrea&amp;m</source>
   <translation>选择上游(&amp;M)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Settin&amp;gs…</source>
   <translation>设置(&amp;G)…</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Shapes as &amp;H×W×C</source>
   <translation>形状写作 &amp;H×W×C</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Show the gallery of presets</source>
   <translation>显示预设画廊</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Show the minimap</source>
   <translation>显示小地图</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Show what is known about the selected node</source>
   <translation>显示所选节点的信息</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Start an empty design</source>
   <translation>新建一个空的设计</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Stop the run</source>
   <translation>停止运行</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Strai&amp;ghten</source>
   <translation>拉直(&amp;G)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Take the last change back</source>
   <translation>撤回上一次更改</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>The design as a tree, for keyboard and screen reader, with the commands of the canvas</source>
   <translation>以树形显示设计，供键盘和读屏软件使用，命令与画布相同</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Theme, language, canvas, files and runs</source>
   <translation>主题、语言、画布、文件与运行</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Un&amp;group</source>
   <translation>取消组合(&amp;G)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Up</source>
   <translation>向上</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Versions, for reports of errors</source>
   <translation>版本信息，供报告错误时使用</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>What the mouse and the keys do</source>
   <translation>鼠标和按键的作用</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Write on the canvas, at the pointer</source>
   <translation>在画布的指针处写注释</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Write the design to another file and go on with this one</source>
   <translation>把设计写入另一个文件，继续编辑当前文件</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Write the layer table as CSV or Markdown</source>
   <translation>把层表写成 CSV 或 Markdown</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Write the open network as a PyTorch module</source>
   <translation>把打开的网络写成 PyTorch 模块</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <location filename="designer/ui/actions/table.py" />
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
  <message>
   <location filename="designer/ui/application.py" />
   <source>An error of designer itself: {error}. Your design is unharmed; please save and report it.</source>
   <translation>designer 自身出错：{error}。你的设计没有受损；请保存并报告此错误。</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/offer_rows.py" />
   <source>and {n} more input</source>
   <translation>还需 {n} 个输入</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/offer_rows.py" />
   <source>and {n} more inputs</source>
   <translation>还需 {n} 个输入</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/placing.py" />
   <source>Add block</source>
   <translation>添加积木</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/placing.py" />
   <source>In this design</source>
   <translation>本设计中的模块</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>Add a block</source>
   <translation>添加积木</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>Blocks that fit</source>
   <translation>合适的积木</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>Enter places, Shift+Enter also wires it to the selected node</source>
   <translation>Enter 放置，Shift+Enter 还会连接到所选节点</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>No block fits here.</source>
   <translation>这里没有合适的块。</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>No block is called like that. “deconv”, “batchnorm” and “上采样” are found.</source>
   <translation>没有叫这个名字的块。可以试试“deconv”“batchnorm”或“上采样”。</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>What comes after {node}?</source>
   <translation>{node} 之后接什么？</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/adding/quick_add.py" />
   <source>What comes before {node}?</source>
   <translation>{node} 之前接什么？</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Add a network</source>
   <translation>添加网络</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Back to 100 %</source>
   <translation>回到 100 %</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Order of the axes in labels</source>
   <translation>标签中各轴的顺序</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/crumbs.py" />
   <source>Composite blocks in {name}</source>
   <translation>{name} 中的组合模块</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/crumbs.py" />
   <source>used once</source>
   <translation>使用一次</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/crumbs.py" />
   <source>used once, {n} times in a row</source>
   <translation>使用一次，连续 {n} 次</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/crumbs.py" />
   <source>used {n} times, and an edit changes every use</source>
   <translation>使用 {n} 次，一处编辑改变所有用处</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/crumbs.py" />
   <source>{module}, standing alone: what arrives here is not known</source>
   <translation>{module}，独立显示：此处传入什么尚不知道</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>Find nodes</source>
   <translation>查找节点</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>Previous</source>
   <translation>上一个</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>relu, kernel_size=3, 128×32, C=256, error</source>
   <translation>relu、kernel_size=3、128×32、C=256、错误</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>{i} of {n}</source>
   <translation>第 {i} 个，共 {n} 个</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/find_bar.py" />
   <source>{n} found</source>
   <translation>找到 {n} 个</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/minimap.py" />
   <source>Minimap</source>
   <translation>小地图</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>bypassed</source>
   <translation>已旁路</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>from, to</source>
   <translation>最小，最大</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>inside</source>
   <translation>内部</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>its input passes through</source>
   <translation>输入直接通过</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>last run</source>
   <translation>上次运行</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/quick_look.py" />
   <source>mean ± std</source>
   <translation>均值 ± 标准差</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/beside/tips.py" />
   <source>torch says: {words}</source>
   <translation>torch 的说法：{words}</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/name_editor.py" />
   <source>Name</source>
   <translation>名字</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/node_values.py" />
   <source>Enter keeps, Esc puts back</source>
   <translation>Enter 保留，Esc 恢复</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/node_values.py" />
   <source>Values of the node</source>
   <translation>节点的数值</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/node_values.py" />
   <source>{n} node selected</source>
   <translation>选中 {n} 个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/node_values.py" />
   <source>{n} nodes selected</source>
   <translation>选中 {n} 个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/note_editor.py" />
   <source>A note; Ctrl+Enter keeps it</source>
   <translation>注释；Ctrl+Enter 保存</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/fields/note_editor.py" />
   <source>Note</source>
   <translation>注释</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/gestures/remarks.py" />
   <source>Resize frame</source>
   <translation>调整框的大小</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/gestures/wiring.py" />
   <source>Cut edges</source>
   <translation>切断边</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/gestures/wiring.py" />
   <source>Re-route</source>
   <translation>改接</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/items/edge_words.py" />
   <source>{sent}, expected {expected}</source>
   <translation>{sent}，应为 {expected}</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/items/look.py" />
   <source>Composite</source>
   <translation>复合块</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/items/port_names.py" />
   <source>{name}: may be left out</source>
   <translation>{name}：可以不接</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/items/port_names.py" />
   <source>{name}: nothing is connected</source>
   <translation>{name}：没有连接</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/looking.py" />
   <source>Drag a block here, or press Tab and type its name</source>
   <translation>把积木拖到这里，或按 Tab 输入它的名字</translation>
  </message>
  <message>
   <location filename="designer/ui/canvas/view.py" />
   <source>Canvas</source>
   <translation>画布</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Holds for this design until it is closed. A picture can also be dropped onto the run panel.</source>
   <translation>对本设计有效，直到关闭为止。也可以把图片拖放到运行面板上。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Ones</source>
   <translation>全一</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Picture to feed</source>
   <translation>要输入的图片</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Pictures ({endings});;All files (*)</source>
   <translation>图片 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Picture…</source>
   <translation>图片…</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Random whole numbers below {n}</source>
   <translation>小于 {n} 的随机整数</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Random, normal</source>
   <translation>随机，正态分布</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Random, uniform from -1 to 1</source>
   <translation>随机，-1 到 1 均匀分布</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Values of the picture</source>
   <translation>图片的数值</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>What {network} is fed</source>
   <translation>{network} 的输入</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>Zeros</source>
   <translation>全零</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>from {low} to 1</source>
   <translation>从 {low} 到 1</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/feeds.py" />
   <source>{result} of {network}</source>
   <translation>{network} 的 {result}</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Channel</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Feature map</source>
   <translation>特征图</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Of the run before: the design or the choices for a run have changed.</source>
   <translation>这是上一次运行的结果：设计或运行选项已改变。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>One scale</source>
   <translation>统一色标</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Right and left: the next channel.</source>
   <translation>左右键：切换通道。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Scale of the colors</source>
   <translation>色标</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Scale per channel</source>
   <translation>每通道色标</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>Wheel: zoom. Drag: move.</source>
   <translation>滚轮：缩放。拖动：移动。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>channel {n}</source>
   <translation>通道 {n}</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>row {y}, column {x}</source>
   <translation>第 {y} 行，第 {x} 列</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/large_map.py" />
   <source>sample {n}</source>
   <translation>样本 {n}</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Black and white</source>
   <translation>黑白</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Carries the design (PNG, SVG)</source>
   <translation>图片中附带设计（PNG、SVG）</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Colors</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Direction</source>
   <translation>方向</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Drawing the preview…</source>
   <translation>正在绘制预览…</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Drawing the preview… {percent} %</source>
   <translation>正在绘制预览… {percent} %</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Drawing {name}…</source>
   <translation>正在绘制 {name}…</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Export picture</source>
   <translation>导出图片</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Left to right</source>
   <translation>从左到右</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>More pixels than these fit into no PNG; SVG and PDF stay sharp.</source>
   <translation>PNG 容不下更多像素；SVG 和 PDF 始终清晰。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>No background</source>
   <translation>无背景</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Nothing is selected</source>
   <translation>没有选中任何内容</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Only what is selected</source>
   <translation>仅所选内容</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Order of shapes</source>
   <translation>形状的顺序</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>PNG: {width} × {height} pixels</source>
   <translation>PNG：{width} × {height} 像素</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Pictures (*.png);;Vector graphics (*.svg);;Documents (*.pdf)</source>
   <translation>图片 (*.png);;矢量图 (*.svg);;文档 (*.pdf)</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Pixels for each unit (PNG)</source>
   <translation>每单位像素数 (PNG)</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Shapes on the edges</source>
   <translation>边上的形状</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Top to bottom</source>
   <translation>从上到下</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/picture.py" />
   <source>Whoever has the picture can open it here as a design</source>
   <translation>得到图片的人可以在这里把它作为设计打开</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/settings.py" />
   <source>Back to the default of {name}</source>
   <translation>恢复 {name} 的默认值</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/settings.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Choose at least one size, and at most {most} values.</source>
   <translation>请至少选一个尺寸，最多 {most} 个值。</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Copy table</source>
   <translation>复制表格</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>List</source>
   <translation>列出</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>MACs per sample</source>
   <translation>每个样本的 MAC</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>MB to train (estimate)</source>
   <translation>训练所需 MB（估计）</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Parameters</source>
   <translation>参数量</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Remark</source>
   <translation>说明</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Size</source>
   <translation>尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Sizes</source>
   <translation>尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Sizes of {name}</source>
   <translation>{name} 的尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>To run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>To train (estimate)</source>
   <translation>训练（估计）</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>Whether this size moves; now it is {value}</source>
   <translation>是否改变这个尺寸；现在是 {value}</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>does not fit</source>
   <translation>不合适</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>from</source>
   <translation>从</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>in steps of</source>
   <translation>步长</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>of {all}, for batch {batch}</source>
   <translation>，共 {all} 个，批大小 {batch}</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>to</source>
   <translation>到</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>{n} only with other layers</source>
   <translation>{n} 个须改用其他层</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>{n} size fits</source>
   <translation>{n} 个尺寸合适</translation>
  </message>
  <message>
   <location filename="designer/ui/dialogs/sweep.py" />
   <source>{n} sizes fit</source>
   <translation>{n} 个尺寸合适</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/arranging.py" />
   <source>Lay out</source>
   <translation>排布</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/arranging.py" />
   <source>Laying out {name}…</source>
   <translation>正在布局 {name}…</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Clipboard</source>
   <translation>剪贴板</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Cut</source>
   <translation>剪切</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Duplicate</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Pasting…</source>
   <translation>正在粘贴…</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>Reading what was copied…</source>
   <translation>正在读取复制的内容…</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/clipboard.py" />
   <source>The clipboard holds no nodes to paste.</source>
   <translation>剪贴板中没有可粘贴的节点。</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/grouping.py" />
   <source>Bypass</source>
   <translation>旁路</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/grouping.py" />
   <source>End bypass</source>
   <translation>取消旁路</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/grouping.py" />
   <source>select a layer first</source>
   <translation>请先选择一个层</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/grouping.py" />
   <source>{node} lies between the selected nodes</source>
   <translation>{node} 位于所选节点之间</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Delete module</source>
   <translation>删除模块</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Delete {module} with its {count} and {params}?</source>
   <translation>删除 {module} 及其 {count}、{params}？</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Flow down</source>
   <translation>从上到下</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Flow to the right</source>
   <translation>从左到右</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Name of the module:</source>
   <translation>模块的名字：</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Rename module</source>
   <translation>重命名模块</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Undo brings it back.</source>
   <translation>撤销可以恢复。</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>Used nowhere else, kept as networks: {names}.</source>
   <translation>别处不再使用、将保留为网络：{names}。</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>{n} node</source>
   <translation>{n} 个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>{n} nodes</source>
   <translation>{n} 个节点</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>{n} parameter</source>
   <translation>{n} 个参数</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/networks.py" />
   <source>{n} parameters</source>
   <translation>{n} 个参数</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Add frame</source>
   <translation>添加框</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Add note</source>
   <translation>添加注释</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Color frame</source>
   <translation>更换框的颜色</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Edit note</source>
   <translation>编辑注释</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Frame</source>
   <translation>框</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>Rename frame</source>
   <translation>重命名框</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/remarks.py" />
   <source>There are no notes or frames here.</source>
   <translation>这里没有注释或框。</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/selection.py" />
   <source>{node} takes no input.</source>
   <translation>{node} 没有输入。</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/sizing.py" />
   <source>select one convolution first</source>
   <translation>请先选中一个卷积</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/sizing.py" />
   <source>the inputs have no heights, widths or lengths</source>
   <translation>输入没有高、宽或长度</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/tidying.py" />
   <source>Align</source>
   <translation>对齐</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/tidying.py" />
   <source>Distribute</source>
   <translation>分布</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/tidying.py" />
   <source>Move</source>
   <translation>移动</translation>
  </message>
  <message>
   <location filename="designer/ui/editing/tidying.py" />
   <source>Straighten</source>
   <translation>拉直</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/editors.py" />
   <source>Back to the default: {value}</source>
   <translation>恢复默认值：{value}</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/editors.py" />
   <source>Default: {value}</source>
   <translation>默认值：{value}</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/editors.py" />
   <source>Make an argument of this</source>
   <translation>把它设为构造参数</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/editors.py" />
   <source>One number for every axis, or one for each</source>
   <translation>各轴共用一个数，或每轴一个数</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/limited.py" />
   <source>From {least} to {most}</source>
   <translation>从 {least} 到 {most}</translation>
  </message>
  <message>
   <location filename="designer/ui/fields/numbers.py" />
   <source>Drag sideways, or press Up and Down: steps of one; with Shift powers of two.</source>
   <translation>左右拖动，或按上、下键：每步为一；按住 Shift 时按二的幂。</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Designs (*.json);;All files (*)</source>
   <translation>设计 (*.json);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Designs and pictures that carry one (*.json *.png *.svg);;All files (*)</source>
   <translation>设计和含有设计的图片 (*.json *.png *.svg);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Export layer table</source>
   <translation>导出层表</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Export module</source>
   <translation>导出模块</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Exported {name}</source>
   <translation>已导出 {name}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Go back to {name} as it was saved? The changes since then are lost.</source>
   <translation>恢复到 {name} 保存时的状态？此后的更改将丢失。</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Import into this design</source>
   <translation>导入到此设计</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Imported {names}</source>
   <translation>已导入 {names}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Importing {name}…</source>
   <translation>正在导入 {name}…</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Open design</source>
   <translation>打开设计</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Python (*.py)</source>
   <translation>Python (*.py)</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Revert</source>
   <translation>还原</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Save a copy</source>
   <translation>保存副本</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Save design</source>
   <translation>保存设计</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Saved {name}</source>
   <translation>已保存 {name}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Table (*.csv);;Markdown (*.md)</source>
   <translation>表格 (*.csv);;Markdown (*.md)</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>The design was not saved</source>
   <translation>设计未能保存</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>The file was not written</source>
   <translation>文件未能写入</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>The module was not exported</source>
   <translation>模块未能导出</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>This file was not imported</source>
   <translation>此文件未能导入</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>This file was not opened</source>
   <translation>此文件未能打开</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>Unsaved changes</source>
   <translation>未保存的更改</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>{name} copy.json</source>
   <translation>{name} 副本.json</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>{path} could not be written: {why}.</source>
   <translation>{path} 无法写入：{why}。</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>{path} could not be written: {why}. Nothing is lost; try another place.</source>
   <translation>{path} 无法写入：{why}。什么都没有丢；请换一个位置。</translation>
  </message>
  <message>
   <location filename="designer/ui/files/files.py" />
   <source>“{name}” has changes that are not saved. Save them?</source>
   <translation>“{name}”有未保存的更改。要保存吗？</translation>
  </message>
  <message>
   <location filename="designer/ui/files/opening.py" />
   <source>Opening {name}…</source>
   <translation>正在打开 {name}…</translation>
  </message>
  <message>
   <location filename="designer/ui/files/overwriting.py" />
   <source>Overwrite</source>
   <translation>覆盖</translation>
  </message>
  <message>
   <location filename="designer/ui/files/overwriting.py" />
   <source>Save as…</source>
   <translation>另存为…</translation>
  </message>
  <message>
   <location filename="designer/ui/files/overwriting.py" />
   <source>The file has changed</source>
   <translation>文件已被更改</translation>
  </message>
  <message>
   <location filename="designer/ui/files/overwriting.py" />
   <source>{name} was changed by another window or program since it was opened or saved here. Overwrite it?</source>
   <translation>{name} 在此处打开或保存之后，被另一个窗口或程序更改过。要覆盖它吗？</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>and {n} more change</source>
   <translation>以及另外 {n} 处更改</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>and {n} more changes</source>
   <translation>以及另外 {n} 处更改</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>what the design says about itself</source>
   <translation>设计自身的说明</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module} is deleted</source>
   <translation>删除了 {module}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module} is new</source>
   <translation>新增了 {module}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: edges into {nodes}</source>
   <translation>{module}：到 {nodes} 的连线</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: its arguments</source>
   <translation>{module}：构造参数</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: its direction</source>
   <translation>{module}：走向</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: its notes, frames or description</source>
   <translation>{module}：注释、框或说明</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: {nodes} added</source>
   <translation>{module}：添加了 {nodes}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: {nodes} changed</source>
   <translation>{module}：更改了 {nodes}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: {nodes} deleted</source>
   <translation>{module}：删除了 {nodes}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{module}: {nodes} moved</source>
   <translation>{module}：移动了 {nodes}</translation>
  </message>
  <message>
   <location filename="designer/ui/files/unsaved.py" />
   <source>{names} and {n} more</source>
   <translation>{names} 等另外 {n} 个</translation>
  </message>
  <message>
   <location filename="designer/ui/help/help.py" />
   <source>About designer</source>
   <translation>关于 designer</translation>
  </message>
  <message>
   <location filename="designer/ui/help/help.py" />
   <source>Copy versions</source>
   <translation>复制版本信息</translation>
  </message>
  <message>
   <location filename="designer/ui/help/help.py" />
   <source>Draw neural networks, read the shape on every edge, run them in PyTorch, take the code home.</source>
   <translation>画神经网络，读出每条边上的形状，在 PyTorch 中运行，把代码带走。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/help.py" />
   <source>MIT license.</source>
   <translation>MIT 许可证。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/help.py" />
   <source>not installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Block reference</source>
   <translation>积木手册</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Blocks</source>
   <translation>积木</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Formula</source>
   <translation>公式</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Gives</source>
   <translation>给出</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>In torch</source>
   <translation>在 torch 中</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Search blocks</source>
   <translation>搜索积木</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>Takes</source>
   <translation>接收</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>default</source>
   <translation>默认值</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>limits</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>may be left out</source>
   <translation>可以不接</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>meaning</source>
   <translation>含义</translation>
  </message>
  <message>
   <location filename="designer/ui/help/reference.py" />
   <source>parameter</source>
   <translation>参数</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>A network and its sizes</source>
   <translation>网络与它的尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Back</source>
   <translation>上一步</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Change it</source>
   <translation>改一改</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Click the block “h1_deconv”. The inspector shows its rule, the rule with numbers, and the result.</source>
   <translation>单击“h1_deconv”。检查器给出规则、代入数字的规则和结果。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>End</source>
   <translation>结束</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Find a block</source>
   <translation>找一个积木</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Finish</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Guided tour</source>
   <translation>引导游览</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Press Ctrl+Z until stride is 2 again. Every change can be taken back.</source>
   <translation>按 Ctrl+Z 直到 stride 又是 2。每次更改都能撤回。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Press Test-run. torch builds the network, feeds it, and each node says whether its shape was right.</source>
   <translation>按“试运行”。torch 构建网络并送入数据，每个节点会说它的形状对不对。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Run it in torch</source>
   <translation>在 torch 中运行</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Set stride to 3. Every label below follows at once, down to the image.</source>
   <translation>把 stride 设为 3。下面的每个标签立刻跟着变，直到图像。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Take it back</source>
   <translation>撤回</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Take the code home</source>
   <translation>把代码带走</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>The Code panel is the module that has just run. Copy or export it. That is the whole tour.</source>
   <translation>“代码”面板就是刚才运行的模块。复制或导出它。游览到此结束。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>This is the generator of DCGAN. The label on each edge is the shape that flows there.</source>
   <translation>这是 DCGAN 的生成器。每条边上的标签就是流过那里的形状。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Type “deconv” into the search field. Names, aliases and Chinese words are found.</source>
   <translation>在搜索框中输入“deconv”。名字、别名和中文都能找到。</translation>
  </message>
  <message>
   <location filename="designer/ui/help/tour.py" />
   <source>Why this size?</source>
   <translation>为什么是这个尺寸？</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/board.py" />
   <source>Drag to an input of a network to connect them</source>
   <translation>拖到某个网络的输入上即可连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/board.py" />
   <source>differs</source>
   <translation>不同</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/board.py" />
   <source>fits</source>
   <translation>吻合</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/board.py" />
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/board.py" />
   <source>{n} params</source>
   <translation>{n} 个参数</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Connect</source>
   <translation>连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>HOW THEY MEET</source>
   <translation>如何衔接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Hide</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Hide connection</source>
   <translation>隐藏连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Input that takes</source>
   <translation>接收的输入</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>No output of one network looks like an input of another. Connect two below.</source>
   <translation>没有哪个网络的输出像另一个的输入。可在下面连接两个。</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Output that gives</source>
   <translation>给出的输出</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Overview of the networks</source>
   <translation>网络总览</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Say that this output feeds this input; the file keeps it</source>
   <translation>声明这个输出供给这个输入；会保存在文件中</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Show hidden connections</source>
   <translation>显示隐藏的连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>Take this connection back</source>
   <translation>收回这条连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>They only look alike: leave this connection out. The file keeps that</source>
   <translation>它们只是看起来相似：略去此连接，文件会记住</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>{n} connection is hidden</source>
   <translation>隐藏了 {n} 个连接</translation>
  </message>
  <message>
   <location filename="designer/ui/overview/page.py" />
   <source>{n} connections are hidden</source>
   <translation>隐藏了 {n} 个连接</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Builds this module in torch, feeds it and compares every shape</source>
   <translation>在 torch 中构建此模块，送入数据，逐一核对形状</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Not up to date. {why}</source>
   <translation>不是最新。{why}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Run it</source>
   <translation>运行它</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Search in the code</source>
   <translation>在代码中搜索</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Writing the code…</source>
   <translation>正在写代码…</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>{name}: {n} lines of PyTorch</source>
   <translation>{name}：{n} 行 PyTorch</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/code_text.py" />
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/composite_tip.py" />
   <source>The module {name}.</source>
   <translation>模块 {name}。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>Histogram of the output</source>
   <translation>输出的直方图</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>How often values occur, from the smallest to the largest</source>
   <translation>各个值出现的次数，从最小到最大</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>channels that arrive</source>
   <translation>输入通道数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>denominator of the scale</source>
   <translation>缩放比例的分母</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>dilation</source>
   <translation>膨胀率</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>factor</source>
   <translation>倍数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>kernel size</source>
   <translation>卷积核大小</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>numerator of the scale</source>
   <translation>缩放比例的分子</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>padding</source>
   <translation>填充</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>padding at the end</source>
   <translation>末尾一侧的填充</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>padding at the start</source>
   <translation>起始一侧的填充</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>size that arrives</source>
   <translation>输入尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>size that arrives along the same axis, whatever its letter</source>
   <translation>同一轴上到达的尺寸，不论该轴用什么字母</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>stride</source>
   <translation>步长</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>where</source>
   <translation>其中</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>… {n} more inside</source>
   <translation>…… 内部还有 {n} 层</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>in</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>out</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>parameters</source>
   <translation>参数量</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>per sample</source>
   <translation>每个样本</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>✓ confirmed by torch</source>
   <translation>✓ 已由 torch 证实</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>✗ torch gave another shape</source>
   <translation>✗ torch 给出了别的形状</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/feed_words.py" />
   <source>ones</source>
   <translation>全一</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/feed_words.py" />
   <source>random</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/feed_words.py" />
   <source>several</source>
   <translation>多种</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/feed_words.py" />
   <source>uniform</source>
   <translation>均匀</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/feed_words.py" />
   <source>zeros</source>
   <translation>全零</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>COST</source>
   <translation>代价</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>Inspector</source>
   <translation>检查器</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>NETWORK</source>
   <translation>网络</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Block</source>
   <translation>积木</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Kept (estimate)</source>
   <translation>保留（估计）</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>MACs</source>
   <translation>MACs</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Output bytes</source>
   <translation>输出字节</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Repeat</source>
   <translation>重复</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layer_model.py" />
   <source>Sees</source>
   <translation>感受野</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Copies the lines that are shown, to be pasted into a spreadsheet</source>
   <translation>复制显示的各行，可粘贴到电子表格</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Filter by name, block or shape</source>
   <translation>按名字、积木或形状筛选</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Filter layers</source>
   <translation>筛选层</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Layers</source>
   <translation>层表</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>{params} parameters, {macs} per sample</source>
   <translation>{params} 个参数，每个样本 {macs}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>{shown} of {all} layers shown</source>
   <translation>显示 {all} 层中的 {shown} 层</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Channels</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Channels after</source>
   <translation>后面的通道</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Channels before</source>
   <translation>前面的通道</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Color picture</source>
   <translation>彩色图片</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Depth</source>
   <translation>深度</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>How it is drawn</source>
   <translation>显示方式</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Lines</source>
   <translation>折线</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>One picture</source>
   <translation>一张图</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>One scale for the whole output, or one for each channel to see faint ones</source>
   <translation>整个输出共用一个色标，或每个通道各用一个，以便看清较弱的通道</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Output {n}</source>
   <translation>输出 {n}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Sample</source>
   <translation>样本</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>The sample of the batch, from 0</source>
   <translation>批次中的样本，从 0 起</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>The slice of the volume, from 0</source>
   <translation>三维数据的切片，从 0 起</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>The turn of the repeats around it, from 1</source>
   <translation>所在重复块的第几轮，从 1 起</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>Turn</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/choices.py" />
   <source>{first}–{last} of {all}</source>
   <translation>{first}–{last}，共 {all}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>Click a node or an edge to see what came out of it.</source>
   <translation>点击节点或连线，查看它的输出。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>Give up</source>
   <translation>放弃</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>It is empty: there are no values.</source>
   <translation>它是空的：没有数值。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>Looking was given up.</source>
   <translation>已放弃查看。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>Of a run with other inputs, batch, seed or mode: run again (F5).</source>
   <translation>这是用其他输入、批大小、种子或模式运行的结果：请重新运行（F5）。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>Of the design before the last change: run again (F5).</source>
   <translation>属于上次改动之前的设计：请重新运行（F5）。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>all finite</source>
   <translation>全部有限</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>averaged to {n} pixels</source>
   <translation>平均缩小到 {n} 像素</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>max</source>
   <translation>最大</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>min</source>
   <translation>最小</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>no finite values</source>
   <translation>没有有限的数值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>std</source>
   <translation>标准差</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/pane.py" />
   <source>{nan} NaN, {inf} infinite</source>
   <translation>{nan} 个 NaN，{inf} 个无穷</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/scale_bar.py" />
   <source>Colors from {low} to {high}</source>
   <translation>颜色从 {low} 到 {high}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/stage.py" />
   <source>Feature maps</source>
   <translation>特征图</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/maps/stage.py" />
   <source>Values of the output</source>
   <translation>输出的数值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/outline.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/outline.py" />
   <source>network</source>
   <translation>网络</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/outline_tree.py" />
   <source>Outline of the design</source>
   <translation>设计的大纲</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/outline_tree.py" />
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Add to favorites</source>
   <translation>加入收藏</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Favorites</source>
   <translation>收藏</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>No block is called like that.</source>
   <translation>没有叫这个名字的块。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Place</source>
   <translation>放置</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Remove from favorites</source>
   <translation>从收藏中移除</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Used last</source>
   <translation>最近使用</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Go to {place}</source>
   <translation>转到 {place}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Hides this remark on this node; it is kept in the file and can be shown again</source>
   <translation>在这个节点上隐藏这条提示；它保存在文件中，可以重新显示</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Say it again</source>
   <translation>重新提示</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Shows this remark on this node again</source>
   <translation>在这个节点上重新显示这条提示</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Silence here</source>
   <translation>在此静默</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>Tried: it mends this and breaks nothing.</source>
   <translation>已试过：它能修好这一处，且不破坏别的。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problem_row.py" />
   <source>expected {expected}, sent {sent}</source>
   <translation>应为 {expected}，送来 {sent}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>No problems. Every shape is known.</source>
   <translation>没有问题。每个形状都已知。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>Nothing to show with these filters.</source>
   <translation>按这些筛选没有可显示的内容。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>Problems</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>Show or hide these</source>
   <translation>显示或隐藏这些</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>That no longer mends it: the design has changed.</source>
   <translation>它已不能修好这一处：设计已改变。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} error</source>
   <translation>{n} 个错误</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} errors</source>
   <translation>{n} 个错误</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} hint</source>
   <translation>{n} 条提示</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} hints</source>
   <translation>{n} 条提示</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} silenced</source>
   <translation>{n} 条已静默</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} warning</source>
   <translation>{n} 个警告</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>{n} warnings</source>
   <translation>{n} 个警告</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>… and {n} more</source>
   <translation>… 还有 {n} 个</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/room.py" />
   <source>This run may need {needed} (an estimate), and {free} are free. Most is alive at “{node}”.</source>
   <translation>这次运行可能需要 {needed}（估计），而空闲 {free}。占用最多的时刻在“{node}”。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Batch</source>
   <translation>批大小</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Inputs: {what}</source>
   <translation>输入：{what}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Layers or output</source>
   <translation>层或输出</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Run (F5) builds the network in torch, feeds it and compares every shape.</source>
   <translation>运行 (F5) 在 torch 中构建网络，送入数据，逐一核对形状。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Run report</source>
   <translation>运行报告</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Running {name}…</source>
   <translation>正在运行 {name}……</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Running {name}… torch is loaded first.</source>
   <translation>正在运行 {name}… 先加载 torch。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>The design has changed since.</source>
   <translation>此后设计已更改。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>The next run gets something else.</source>
   <translation>下一次运行的选项不同。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>The table is of the run before.</source>
   <translation>表格是上一次运行的结果。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Training mode</source>
   <translation>训练模式</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>What the inputs are fed, and where the network runs</source>
   <translation>各输入得到什么，以及网络在哪里运行</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>every shape confirmed by torch</source>
   <translation>每个形状都已由 torch 证实</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>torch contradicts {n} shapes. That is an error of designer: please report it.</source>
   <translation>torch 与 {n} 个形状不符。这是 designer 的错误：请报告。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name} failed at “{path}”: {why}</source>
   <translation>{name} 在“{path}”处失败：{why}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name} failed: {why}</source>
   <translation>{name} 失败：{why}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name}: the run was stopped.</source>
   <translation>{name}：运行已停止。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name}: {limits}. It is {value} now.</source>
   <translation>{name}：{limits}。现在是 {value}。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>Not finite</source>
   <translation>非有限</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>{path}: what came out takes {n} bytes</source>
   <translation>{path}：输出占 {n} 字节</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>✓ confirmed</source>
   <translation>✓ 已证实</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/run_table.py" />
   <source>✗ contradicted</source>
   <translation>✗ 不相符</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>A constructor argument of the exported module.</source>
   <translation>导出模块的构造参数。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>A number that the exported module takes; parameters can use its name</source>
   <translation>导出的模块接收的一个数；参数可以使用它的名称</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>ARGUMENTS</source>
   <translation>构造参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Add argument</source>
   <translation>添加构造参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Delete {name}</source>
   <translation>删除 {name}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Name of the argument {name}</source>
   <translation>构造参数 {name} 的名称</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>The argument's name; expressions and uses follow when it changes</source>
   <translation>构造参数的名称；改名时表达式和用处随之更改</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Used in {n} place</source>
   <translation>用于 {n} 处</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Used in {n} places</source>
   <translation>用于 {n} 处</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>Used nowhere</source>
   <translation>没有使用</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/arguments.py" />
   <source>used by {places}</source>
   <translation>被 {places} 使用</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>LAST RUN</source>
   <translation>上次运行</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>mean, std</source>
   <translation>均值，标准差</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>min, max</source>
   <translation>最小，最大</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>not finite</source>
   <translation>非有限</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/last_run.py" />
   <source>{time} in {n} runs</source>
   <translation>{time}，共 {n} 次</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>MEMORY</source>
   <translation>内存</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>a guess</source>
   <translation>猜测</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>alive</source>
   <translation>占用</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>an estimate</source>
   <translation>估计</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>batch {n}</source>
   <translation>批大小 {n}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>guessed</source>
   <translation>猜测</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>made inside</source>
   <translation>内部产生</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>output</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>to run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>what is kept of {layers}</source>
   <translation>为 {layers} 保留的部分</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>{bytes} at the most, at “{node}”</source>
   <translation>最多 {bytes}，在“{node}”</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>{bytes} to train, an estimate</source>
   <translation>训练时 {bytes}，估计</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>{bytes} to train, {guess}</source>
   <translation>训练时 {bytes}，{guess}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>{bytes} while it runs</source>
   <translation>运行时 {bytes}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/memory.py" />
   <source>{bytes} with Adam, an estimate</source>
   <translation>用 Adam 时 {bytes}，估计</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/mending.py" />
   <source>FIXES</source>
   <translation>修正</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/network.py" />
   <source>Description</source>
   <translation>说明</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/network.py" />
   <source>What this module is</source>
   <translation>这个模块是什么</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_head.py" />
   <source>The name of the node: its attribute in the exported module.</source>
   <translation>节点的名字：导出模块中的属性名。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_head.py" />
   <source>error</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_head.py" />
   <source>{module}, a composite block (double-click to open)</source>
   <translation>{module}，复合块（双击打开）</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_params.py" />
   <source>An argument of {module}.</source>
   <translation>{module} 的参数。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_params.py" />
   <source>Fewer parameters</source>
   <translation>收起参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_params.py" />
   <source>PARAMETERS</source>
   <translation>参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_params.py" />
   <source>{n} more parameter</source>
   <translation>还有 {n} 个参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/node_params.py" />
   <source>{n} more parameters</source>
   <translation>还有 {n} 个参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/of_node.py" />
   <source>SHAPES</source>
   <translation>形状</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/of_node.py" />
   <source>WHY</source>
   <translation>为什么</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>A size such as 14, or 14 × 28: what kernel, stride and padding give it?</source>
   <translation>尺寸如 14 或 14 × 28：怎样的卷积核、步幅和填充能得到它？</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Apply these values</source>
   <translation>应用这些值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Nothing within the usual kernels, strides and paddings gives this size.</source>
   <translation>常用的卷积核、步幅和填充都得不到这个尺寸。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Nothing within the usual values gives this size; the nearest are {sizes}.</source>
   <translation>常用的值都得不到这个尺寸；最近的是 {sizes}。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>REACH A SIZE</source>
   <translation>求解尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Reach a size</source>
   <translation>达到尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>These are the present values</source>
   <translation>这些就是现在的值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Type a size such as 14, or one for each axis: 14 × 28.</source>
   <translation>输入尺寸如 14，或每个轴一个：14 × 28。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>Wanted output size</source>
   <translation>想要的输出尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>now {size}</source>
   <translation>现在 {size}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/reach_size.py" />
   <source>{n} more</source>
   <translation>还有 {n} 个</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>Output {place} reads {what}</source>
   <translation>输出 {place} 读取 {what}</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>RECEPTIVE FIELD</source>
   <translation>感受野</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>Sees {field}.</source>
   <translation>看到 {field}。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>The input; filled is what one output position reads. Move the pointer or use the arrows.</source>
   <translation>输入；填色部分是一个输出位置读取的内容。移动指针或用方向键。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>What one output position reads</source>
   <translation>一个输出位置读取的内容</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sees.py" />
   <source>nothing</source>
   <translation>什么都没有</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/several.py" />
   <source>PARAMETERS OF ALL</source>
   <translation>共有的参数</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/several.py" />
   <source>They have no parameter in common.</source>
   <translation>它们没有共同的参数。</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/several.py" />
   <source>several values</source>
   <translation>多个值</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>Being worked out…</source>
   <translation>正在推算…</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>Heights and widths become free sizes: labels are formulas, and any size may enter</source>
   <translation>高和宽成为自由尺寸：标签是公式，可以输入任意尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>INPUT SIZES</source>
   <translation>输入尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>Leave them open</source>
   <translation>留作自由尺寸</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>List sizes: which fit, and what they cost</source>
   <translation>列出尺寸：哪些合适，代价多大</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>Sweep…</source>
   <translation>逐个尝试…</translation>
  </message>
  <message>
   <location filename="designer/ui/panels/sections/sizes.py" />
   <source>{sizes}, fixed numbers.</source>
   <translation>{sizes}，固定的数。</translation>
  </message>
  <message>
   <location filename="designer/ui/pictures/fed_image.py" />
   <source>The input is too large to be fed a picture: {n} values.</source>
   <translation>输入太大，不能用图片：{n} 个数值。</translation>
  </message>
  <message>
   <location filename="designer/ui/pictures/fed_image.py" />
   <source>The picture “{name}” is not there.</source>
   <translation>图片“{name}”不存在。</translation>
  </message>
  <message>
   <location filename="designer/ui/pictures/fed_image.py" />
   <source>“{name}” cannot be read as a picture.</source>
   <translation>“{name}”不能作为图片读取。</translation>
  </message>
  <message>
   <location filename="designer/ui/severities.py" />
   <source>hint</source>
   <translation>提示</translation>
  </message>
  <message>
   <location filename="designer/ui/severities.py" />
   <source>warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <location filename="designer/ui/waiting.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="designer/ui/window/corner.py" />
   <source>Search actions</source>
   <translation>搜索命令</translation>
  </message>
  <message>
   <location filename="designer/ui/window/corner.py" />
   <source>Test-run</source>
   <translation>试运行</translation>
  </message>
  <message>
   <location filename="designer/ui/window/corner.py" />
   <source>What the next test-run gets: change it in the Run panel</source>
   <translation>下一次试运行的设置：在“运行”面板中更改</translation>
  </message>
  <message>
   <location filename="designer/ui/window/corner.py" />
   <source>batch {n} · {device}</source>
   <translation>批大小 {n} · {device}</translation>
  </message>
  <message>
   <location filename="designer/ui/window/docks.py" />
   <source>Outline</source>
   <translation>大纲</translation>
  </message>
  <message>
   <location filename="designer/ui/window/docks.py" />
   <source>Problems {n}</source>
   <translation>问题 {n}</translation>
  </message>
  <message>
   <location filename="designer/ui/window/looking.py" />
   <source>Nothing to see until the run has ended.</source>
   <translation>运行结束后才能查看。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/looking.py" />
   <source>The run ended before “{path}”.</source>
   <translation>运行在“{path}”之前结束。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/looking.py" />
   <source>The run was stopped.</source>
   <translation>运行已停止。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/looking.py" />
   <source>“{path}” was not in the last run. Run again (F5) to see it.</source>
   <translation>上次运行中没有“{path}”。重新运行（F5）即可查看。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/next_run.py" />
   <source>This network has no input.</source>
   <translation>这个网络没有输入。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/next_run.py" />
   <source>“{name}” gets {picture} in the next run.</source>
   <translation>下次运行时“{name}”的输入是 {picture}。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/spoken.py" />
   <source>gives {shape}</source>
   <translation>输出 {shape}</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Draw a network, read the shape on every edge, take the code home.</source>
   <translation>画一个网络，读出每条边上的形状，把代码带走。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>New design</source>
   <translation>新建设计</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>No network is called like that.</source>
   <translation>没有叫这个名字的网络。</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>OPENED LAST</source>
   <translation>最近打开</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Open…</source>
   <translation>打开…</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Search networks</source>
   <translation>搜索网络</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Start page</source>
   <translation>起始页</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Take out of the list</source>
   <translation>从列表中移除</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>Take {name} out of the list</source>
   <translation>把 {name} 从列表中移除</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>{name}: {params} params, {macs}</source>
   <translation>{name}：{params} 个参数，{macs}</translation>
  </message>
  <message>
   <location filename="designer/ui/window/start_page.py" />
   <source>{path} is missing</source>
   <translation>{path} 已不存在</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>Show the problems</source>
   <translation>显示问题</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>batch {n}: parameters {weights} + {run} to run, about {train} kept to train (estimate)</source>
   <translation>批大小 {n}：参数 {weights} + 运行 {run}，训练约保留 {train}（估计）</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>no errors</source>
   <translation>没有错误</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>no problems</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>saved</source>
   <translation>已保存</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>saved {time}</source>
   <translation>{time} 已保存</translation>
  </message>
  <message>
   <location filename="designer/ui/window/status.py" />
   <source>{n} activations, batch 2</source>
   <translation>{n} 激活值，批大小 2</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Delete…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>How the networks meet, and whether their shapes fit</source>
   <translation>各网络如何衔接，形状是否吻合</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Move left</source>
   <translation>左移</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Move right</source>
   <translation>右移</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Name of the network</source>
   <translation>网络的名称</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Networks</source>
   <translation>网络</translation>
  </message>
  <message>
   <location filename="designer/ui/window/tabs.py" />
   <source>Overview</source>
   <translation>总览</translation>
  </message>
  <message>
   <location filename="designer/ui/window/windows.py" />
   <source>Unsaved work</source>
   <translation>未保存的工作</translation>
  </message>
  <message>
   <location filename="designer/ui/window/windows.py" />
   <source>“{name}” was not saved when designer ended on {when}. Open it again?</source>
   <translation>designer 于 {when} 结束时“{name}”没有保存。要重新打开吗？</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source> and </source>
   <translation> 与 </translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source> or </source>
   <translation> 或 </translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>a list</source>
   <translation>列表</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>a number</source>
   <translation>数</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>adds</source>
   <translation>相加</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>anything</source>
   <translation>任意张量</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>channel</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>channels</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>columns</source>
   <translation>列</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>compares</source>
   <translation>比较</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>divides</source>
   <translation>相除</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>en</source>
   <translation>en</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>feature</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>height</source>
   <translation>高</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>multiplies</source>
   <translation>相乘</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>rows</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>sequences</source>
   <translation>序列</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>steps</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>subtracts</source>
   <translation>相减</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>tensors</source>
   <translation>张量</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>vectors</source>
   <translation>向量</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>volumes</source>
   <translation>体数据</translation>
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>width</source>
   <translation>宽</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>128 numbers of noise and 34 conditions become a 128×128 image: 16 residual blocks, then three pixel shuffles. The discriminator says real or fake and reads the conditions back.</source>
   <translation>128 个噪声和 34 个条件变成 128×128 的图像：16 个残差块，然后三次像素重组。判别器判断真假，并读回条件。</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN</source>
   <translation>ACGAN</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN discriminator</source>
   <translation>ACGAN 判别器</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN generator</source>
   <translation>ACGAN 生成器</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>Residual block of SRResNet</source>
   <translation>SRResNet 的残差块</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>Residual block without normalization</source>
   <translation>没有归一化的残差块</translation>
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>The project's document, acGAN and acGAN again (chapter 18, after SRResNet); Odena, Olah, Shlens 2017</source>
   <translation>本项目文档，acGAN 与再看 acGAN（第 18 章，仿 SRResNet）；Odena、Olah、Shlens 2017</translation>
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>A 227×227 image, 96 filters of 11×11, stride 4, no padding: (227 - 11 + 2·0)/4 + 1 = 55.</source>
   <translation>227×227 的图像，96 个 11×11 卷积核，步长 4，无填充：(227 - 11 + 2·0)/4 + 1 = 55。</translation>
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>AlexNet, first convolution</source>
   <translation>AlexNet，第一层卷积</translation>
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>First convolution of AlexNet</source>
   <translation>AlexNet 的第一层卷积</translation>
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>The project's document, 卷积计算中的细节; Krizhevsky, Sutskever, Hinton 2012</source>
   <translation>本项目文档，卷积计算中的细节；Krizhevsky、Sutskever、Hinton 2012</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>A 256×256 image is translated through 64×64×256 and nine residual blocks; the discriminator judges 16×16 patches.</source>
   <translation>256×256 的图像经过 64×64×256 和九个残差块被翻译；判别器判断 16×16 个图块。</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN</source>
   <translation>CycleGAN</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN discriminator</source>
   <translation>CycleGAN 判别器</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN generator</source>
   <translation>CycleGAN 生成器</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>Residual block of CycleGAN</source>
   <translation>CycleGAN 的残差块</translation>
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>The project's document, CycleGAN 网络结构; Zhu, Park, Isola, Efros 2017</source>
   <translation>本项目文档，CycleGAN 网络结构；Zhu、Park、Isola、Efros 2017</translation>
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN</source>
   <translation>DCGAN</translation>
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN discriminator</source>
   <translation>DCGAN 判别器</translation>
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN generator</source>
   <translation>DCGAN 生成器</translation>
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>Noise of 100 numbers becomes a 64×64 image through four transposed convolutions; the discriminator goes the same way back.</source>
   <translation>100 个噪声数经过四次反卷积变成 64×64 的图像；判别器沿同样的路走回来。</translation>
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>The project's document, 08中DCGAN模型 (TensorFlow 1); Radford, Metz, Chintala 2015</source>
   <translation>本项目文档，08中DCGAN模型 (TensorFlow 1)；Radford、Metz、Chintala 2015</translation>
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>28×28 digits down to 7×7×32 with two convolutions and two pools, and back with two convolutions and two upsamplings.</source>
   <translation>28×28 的数字用两次卷积和两次池化降到 7×7×32，再用两次卷积和两次上采样回来。</translation>
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>Denoising autoencoder</source>
   <translation>去噪自编码器</translation>
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>The project's document, 05中的自编码器去噪模型 (Keras)</source>
   <translation>本项目文档，05中的自编码器去噪模型 (Keras)</translation>
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>Rounding of convolutions and pools</source>
   <translation>卷积与池化的取整</translation>
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>Rounding rules</source>
   <translation>取整规则</translation>
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>The project's document: 卷积向下取整 池化向上取整</source>
   <translation>本项目文档：卷积向下取整 池化向上取整</translation>
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>The same 8×8 map, window 3, stride 2: a convolution rounds down to 3×3, a pool rounds up to 4×4.</source>
   <translation>同样的 8×8 图，窗口 3，步长 2：卷积向下取整为 3×3，池化向上取整为 4×4。</translation>
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>A 2×2 map, kernel 4×4, stride 3: (2 - 1)·3 + 4 = 7. One channel, since the document names none.</source>
   <translation>2×2 的图，核 4×4，步长 3：(2 - 1)·3 + 4 = 7。文档没有给出通道数，这里用一个通道。</translation>
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>The project's document, 反卷积得到的图片大小计算方式</source>
   <translation>本项目文档，反卷积得到的图片大小计算方式</translation>
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>Transposed convolution</source>
   <translation>反卷积</translation>
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>Transposed convolution by hand</source>
   <translation>手算反卷积</translation>
  </message>
  <message>
   <location filename="resources/modules/conv-norm-activation.json" />
   <source>A 3×3 convolution, a batch normalization and a ReLU: the brick of most image networks.</source>
   <translation>一个 3×3 卷积、一个批归一化和一个 ReLU：多数图像网络的基本单元。</translation>
  </message>
  <message>
   <location filename="resources/modules/conv-norm-activation.json" />
   <source>Convolution, normalization, activation</source>
   <translation>卷积、归一化、激活</translation>
  </message>
  <message>
   <location filename="resources/modules/dense-block.json" />
   <source>Dense block</source>
   <translation>密集块</translation>
  </message>
  <message>
   <location filename="resources/modules/dense-block.json" />
   <source>Four layers, each of which sees everything before it and adds a few channels; the block of DenseNet.</source>
   <translation>四层，每一层都看到之前的全部内容并增加几个通道；DenseNet 的模块。</translation>
  </message>
  <message>
   <location filename="resources/modules/dense-block.json" />
   <source>Layer of a dense block</source>
   <translation>密集块中的一层</translation>
  </message>
  <message>
   <location filename="resources/modules/inverted-residual.json" />
   <source>Inverted residual</source>
   <translation>倒残差</translation>
  </message>
  <message>
   <location filename="resources/modules/inverted-residual.json" />
   <source>Inverted residual block</source>
   <translation>倒残差块</translation>
  </message>
  <message>
   <location filename="resources/modules/inverted-residual.json" />
   <source>Widens the channels sixfold, convolves each by itself, narrows again; the light block of MobileNetV2.</source>
   <translation>把通道扩大到六倍，逐通道卷积，再收窄；MobileNetV2 的轻量模块。</translation>
  </message>
  <message>
   <location filename="resources/modules/pixel-shuffle-upsampling.json" />
   <source>Doubles height and width: a convolution makes four times the channels, a pixel shuffle lays them out.</source>
   <translation>把高和宽加倍：卷积产生四倍的通道，像素重组把它们铺开。</translation>
  </message>
  <message>
   <location filename="resources/modules/pixel-shuffle-upsampling.json" />
   <source>Pixel-shuffle upsampling</source>
   <translation>像素重组上采样</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Basic residual block</source>
   <translation>基本残差块</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Residual</source>
   <translation>残差</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Two 3×3 convolutions with a shortcut around them, and a ReLU after the sum.</source>
   <translation>两个 3×3 卷积，外面一条捷径，求和之后一个 ReLU。</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-bottleneck.json" />
   <source>Bottleneck residual block</source>
   <translation>瓶颈残差块</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-bottleneck.json" />
   <source>Narrows the channels to a quarter, convolves, widens them again, and adds the shortcut; the block of ResNet-50.</source>
   <translation>把通道收窄到四分之一，卷积，再扩大，并加上跳跃连接；ResNet-50 的模块。</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-bottleneck.json" />
   <source>Residual, bottleneck</source>
   <translation>残差，瓶颈</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-cyclegan.json" />
   <source>Reflection padding and instance normalization, for translating images.</source>
   <translation>反射填充与实例归一化，用于图像翻译。</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-cyclegan.json" />
   <source>Residual, CycleGAN</source>
   <translation>残差，CycleGAN</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-leaky.json" />
   <source>Residual, leaky</source>
   <translation>残差，leaky</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-leaky.json" />
   <source>Two convolutions with leaky ReLUs and no normalization, for discriminators.</source>
   <translation>两个带 leaky ReLU 的卷积，没有归一化，用于判别器。</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-preactivation.json" />
   <source>Normalizes and activates before each convolution, so that the shortcut stays clear; trains very deep networks.</source>
   <translation>在每个卷积之前归一化并激活，使跳跃连接保持畅通；可训练非常深的网络。</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-preactivation.json" />
   <source>Pre-activation residual block</source>
   <translation>预激活残差块</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-preactivation.json" />
   <source>Residual, pre-activation</source>
   <translation>残差，预激活</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-srresnet.json" />
   <source>Residual, SRResNet</source>
   <translation>残差，SRResNet</translation>
  </message>
  <message>
   <location filename="resources/modules/residual-srresnet.json" />
   <source>Two 3×3 convolutions with normalization and a shortcut; nothing after the sum.</source>
   <translation>两个带归一化的 3×3 卷积和一条捷径；求和之后什么都没有。</translation>
  </message>
  <message>
   <location filename="resources/modules/resize-convolution-upsampling.json" />
   <source>Doubles height and width by repeating pixels, then convolves: no checkerboard patterns.</source>
   <translation>通过重复像素使高和宽加倍，然后卷积：没有棋盘格。</translation>
  </message>
  <message>
   <location filename="resources/modules/resize-convolution-upsampling.json" />
   <source>Resize-convolution upsampling</source>
   <translation>缩放卷积上采样</translation>
  </message>
  <message>
   <location filename="resources/modules/spatial-attention.json" />
   <source>Finds out where in the map something matters, from mean and maximum of the channels, and dims the rest.</source>
   <translation>由通道的均值和最大值找出图中重要的位置，并压低其余部分。</translation>
  </message>
  <message>
   <location filename="resources/modules/spatial-attention.json" />
   <source>Spatial attention</source>
   <translation>空间注意力</translation>
  </message>
  <message>
   <location filename="resources/modules/squeeze-excitation.json" />
   <source>Looks at the means of all channels and turns each channel up or down.</source>
   <translation>根据所有通道的均值，调高或调低每个通道。</translation>
  </message>
  <message>
   <location filename="resources/modules/squeeze-excitation.json" />
   <source>Squeeze and excitation</source>
   <translation>压缩与激励</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-down.json" />
   <source>Two convolutions, then a pool that halves the map; the second output is the skip for the way up.</source>
   <translation>两个卷积，然后用池化把图减半；第二个输出是上行时的跳跃连接。</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-down.json" />
   <source>U-Net down</source>
   <translation>U-Net 下行</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-down.json" />
   <source>Way down of a U-Net</source>
   <translation>U-Net 的下行部分</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-up.json" />
   <source>Doubles the map, lays the skip from the way down beside it, cut to size, and convolves twice.</source>
   <translation>把图加倍，把裁剪到同样大小的下行跳跃连接拼接在旁边，再卷积两次。</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-up.json" />
   <source>U-Net up</source>
   <translation>U-Net 上行</translation>
  </message>
  <message>
   <location filename="resources/modules/unet-up.json" />
   <source>Way up of a U-Net</source>
   <translation>U-Net 的上行部分</translation>
  </message>
  <message>
   <location filename="resources/modules/vit-encoder.json" />
   <source>Encoder block of a vision transformer</source>
   <translation>视觉 Transformer 的编码块</translation>
  </message>
  <message>
   <location filename="resources/modules/vit-encoder.json" />
   <source>Self-attention, then two linear layers with GELU, each after a layer norm and with a shortcut around it.</source>
   <translation>自注意力，然后是带 GELU 的两个线性层，各自在层归一化之后并带跳跃连接。</translation>
  </message>
  <message>
   <location filename="resources/modules/vit-encoder.json" />
   <source>Transformer encoder, ViT</source>
   <translation>Transformer 编码器，ViT</translation>
  </message>
 </context>
</TS>
